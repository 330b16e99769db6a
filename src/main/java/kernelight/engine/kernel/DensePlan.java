package kernelight.engine.kernel;

import java.util.stream.IntStream;

/**
 * A fully connected layer from n inputs to m outputs for N images as {@link MatrixProduct}s; made once and kept.
 *
 * <p>Where N fills vectors, a place is a vector of images of the layer's tensors. Elsewhere it is a part of a row of
 * weights, and the tensors are handed over with the images outermost.
 */
final class DensePlan {
    final int inputs;
    final int outputs;
    final int images;
    final boolean imagesFillVectors;
    /** What the places along a row of n numbers are for: rows too short for a vector are taken number by number. */
    final InnerLoops rowLoops;

    final MatrixProduct forward;
    final MatrixProduct backward;
    final MatrixProduct weights;

    DensePlan(int inputs, int outputs, int images, InnerLoops loops) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.images = images;
        int lanes = loops.lanes();
        imagesFillVectors = images % lanes == 0;
        rowLoops = inputs < lanes ? new PlainLoops(1) : loops;
        int[] rowPlaces = places(inputs, rowLoops.lanes());
        forward = imageProduct(outputs, inputs, steps(inputs, 1), lanes);
        if (imagesFillVectors) {
            backward = imageProduct(inputs, 1, steps(outputs, inputs), lanes);
        } else {
            backward = new MatrixProduct(
                    images,
                    1,
                    inputs,
                    new PositionGroup(steps(outputs, images), steps(outputs, inputs), rowPlaces, rowPlaces));
        }
        weights = new MatrixProduct(
                outputs,
                images,
                inputs,
                new PositionGroup(steps(images, 1), steps(images, inputs), rowPlaces, rowPlaces));
    }

    boolean fits(int otherInputs, int otherOutputs, int otherImages) {
        return inputs == otherInputs && outputs == otherOutputs && images == otherImages;
    }

    private MatrixProduct imageProduct(int filters, int weightStep, int[] weightOffsets, int lanes) {
        int[] places = imagesFillVectors ? places(images, lanes) : new int[0];
        return new MatrixProduct(
                filters,
                weightStep,
                images,
                new PositionGroup(weightOffsets, steps(weightOffsets.length, images), places, places));
    }

    /** A row of numbers as places; where they do not come out even, the last one is moved back. */
    private static int[] places(int length, int lanes) {
        return IntStream.range(0, Math.ceilDiv(length, lanes))
                .map(place -> Math.min(place * lanes, length - lanes))
                .toArray();
    }

    private static int[] steps(int count, int step) {
        return IntStream.range(0, count).map(i -> i * step).toArray();
    }
}
