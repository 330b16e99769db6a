package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * The same numbers of each image with its axes in another order, as where a network made for channels-last images meets
 * ours.
 *
 * @param axes for each axis of the output, in the order C, D, H, W, which axis of the input it is (0 to 3)
 */
public record Permutation(List<Integer> axes) implements OneInputLayer {
    public Permutation {
        axes = List.copyOf(axes);
        if (!axes.stream().sorted().toList().equals(List.of(0, 1, 2, 3))) {
            throw new ShapeException(
                    "A permutation names each of the axes 0, 1, 2 and 3 once, but this one is " + axes + ".");
        }
    }

    @Override
    public Shape outputShape(Shape input) {
        int[] sides = sides(input);
        return new Shape(sides[axes.get(0)], sides[axes.get(1)], sides[axes.get(2)], sides[axes.get(3)]);
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

    /** A number of the input and where it is in the output. */
    @FunctionalInterface
    private interface Move {
        void move(int from, int to);
    }

    private void move(Shape input, Move move) {
        int[] sides = sides(input);
        int[] steps = {sides[1] * sides[2] * sides[3], sides[2] * sides[3], sides[3], 1};
        int to = 0;
        for (int c = 0; c < sides[axes.get(0)]; c++) {
            for (int d = 0; d < sides[axes.get(1)]; d++) {
                for (int h = 0; h < sides[axes.get(2)]; h++) {
                    for (int w = 0; w < sides[axes.get(3)]; w++) {
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

    private static int[] sides(Shape shape) {
        return new int[] {shape.channels(), shape.depth(), shape.height(), shape.width()};
    }
}
