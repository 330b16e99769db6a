package kernelight.engine.kernel;

import java.util.stream.IntStream;

/**
 * A fully connected layer from n inputs to m outputs for N images as {@link MatrixProduct}s, computed once and cached.
 *
 * <p>If N is a multiple of the vector length, a position is a vector of images. Otherwise it is a vector within a row
 * of weights, and the tensors must be passed transposed, with the images outermost.
 */
final class DensePlan {
    final int inputs;
    final int outputs;
    final int images;
    final boolean imagesFillVectors;
    /** The loops for rows of n values: rows shorter than a vector are computed value by value. */
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
        int[] rowPositions = positions(inputs, rowLoops.lanes());
        forward = imageProduct(outputs, inputs, multiples(inputs, 1), lanes);
        if (imagesFillVectors) {
            backward = imageProduct(inputs, 1, multiples(outputs, inputs), lanes);
        } else {
            backward = new MatrixProduct(
                    images,
                    1,
                    inputs,
                    new PositionGroup(
                            multiples(outputs, images), multiples(outputs, inputs), rowPositions, rowPositions));
        }
        weights = new MatrixProduct(
                outputs,
                images,
                inputs,
                new PositionGroup(multiples(images, 1), multiples(images, inputs), rowPositions, rowPositions));
    }

    boolean fits(int otherInputs, int otherOutputs, int otherImages) {
        return inputs == otherInputs && outputs == otherOutputs && images == otherImages;
    }

    private MatrixProduct imageProduct(int filters, int weightStep, int[] weightOffsets, int lanes) {
        int[] positions = imagesFillVectors ? positions(images, lanes) : new int[0];
        return new MatrixProduct(
                filters,
                weightStep,
                images,
                new PositionGroup(weightOffsets, multiples(weightOffsets.length, images), positions, positions));
    }

    /**
     * A row of values as positions; if its length is no multiple of the lanes, the last position overlaps the one
     * before.
     */
    private static int[] positions(int length, int lanes) {
        return IntStream.range(0, Math.ceilDiv(length, lanes))
                .map(position -> Math.min(position * lanes, length - lanes))
                .toArray();
    }

    private static int[] multiples(int count, int step) {
        return IntStream.range(0, count).map(i -> i * step).toArray();
    }
}
