package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * The same values of each image with its axes in another order, for instance to run networks that were made for
 * channels-last images.
 *
 * @param axes for each axis of the output, in the order C, D, H, W, the number of the input axis it is (0 to 3)
 */
public record Permutation(List<Integer> axes) implements OneInputLayer {
    /**
     * A permutation of the axes.
     *
     * @throws ShapeException if the axes are not 0, 1, 2 and 3 in some order
     */
    public Permutation {
        axes = List.copyOf(axes);
        if (!axes.stream().sorted().toList().equals(List.of(0, 1, 2, 3))) {
            throw new ShapeException(
                    "A permutation must name each of the axes 0, 1, 2 and 3 once, but this one is " + axes + ".");
        }
    }

    @Override
    public Shape outputShape(Shape input) {
        int[] sizes = sizes(input);
        return new Shape(sizes[axes.get(0)], sizes[axes.get(1)], sizes[axes.get(2)], sizes[axes.get(3)]);
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        int images = input.images();
        move(
                input.shape(),
                (from, to) -> System.arraycopy(input.data(), from * images, output.data(), to * images, images));
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int images = input.images();
        move(
                input.shape(),
                (from, to) -> System.arraycopy(
                        outputGradient.data(), to * images, inputGradient.data(), from * images, images));
    }

    @Override
    public Permutation copy() {
        return this;
    }

    @Override
    public String toString() {
        return "axes in the order " + axes;
    }

    /** Called with the index of a value in one input image and its index in the output image. */
    @FunctionalInterface
    private interface Move {
        void move(int from, int to);
    }

    private void move(Shape input, Move move) {
        int[] sizes = sizes(input);
        int[] steps = {sizes[1] * sizes[2] * sizes[3], sizes[2] * sizes[3], sizes[3], 1};
        int to = 0;
        for (int c = 0; c < sizes[axes.get(0)]; c++) {
            for (int d = 0; d < sizes[axes.get(1)]; d++) {
                for (int h = 0; h < sizes[axes.get(2)]; h++) {
                    for (int w = 0; w < sizes[axes.get(3)]; w++) {
                        int from = c * steps[axes.get(0)]
                                + d * steps[axes.get(1)]
                                + h * steps[axes.get(2)]
                                + w * steps[axes.get(3)];
                        move.move(from, to++);
                    }
                }
            }
        }
    }

    private static int[] sizes(Shape shape) {
        return new int[] {shape.channels(), shape.depth(), shape.height(), shape.width()};
    }
}
