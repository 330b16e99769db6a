package kernelight.interchange.operator;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;

/** Runs one of the engine's layers on an array: the images go innermost, and out again. */
final class LayerRun {
    private LayerRun() {}

    /** On N x C x up to three axes, each as the layer's channels, planes, rows and columns. */
    static Array run(OneInputLayer layer, Array array, Work work) {
        Dimensions dimensions = array.dimensions();
        Shape shape = ImageAxes.shape(dimensions);
        int images = dimensions.length(0);
        Shape made = layer.outputShape(shape);
        Dimensions result = ImageAxes.dimensions(images, made, dimensions.rank() - 2);
        double lookedAt =
                (double) made.size() * LayerWindow.of(layer).map(Window::cells).orElse(1);
        work.add(images * Math.max(shape.size(), Math.max(lookedAt, layer.multiplicationCount(shape))));
        return Array.floats(result, run(layer, shape, images, array.floats(), made))
                .as(array.type());
    }

    /** Number by number, for layers that look at no neighbours. */
    static Array runEach(OneInputLayer layer, Array array) {
        if (array.count() == 0) {
            return array;
        }
        Shape row = Shape.flat(array.count());
        return Array.floats(array.dimensions(), run(layer, row, 1, array.floats(), row))
                .as(array.type());
    }

    private static float[] run(OneInputLayer layer, Shape shape, int images, float[] values, Shape made) {
        Tensor input = Tensor.zeros(shape, images);
        swap(values, images, shape.size(), input.data());
        Tensor output = Tensor.zeros(made, images);
        layer.forward(PassContext.inference(new FastKernels()), input, output);
        if (images == 1) {
            return output.data();
        }
        float[] result = new float[output.data().length];
        swap(output.data(), made.size(), images, result);
        return result;
    }

    /** From rows x columns to columns x rows. */
    private static void swap(float[] from, int rows, int columns, float[] to) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                to[column * rows + row] = from[row * columns + column];
            }
        }
    }
}
