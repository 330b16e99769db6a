package kernelight.interchange.operator;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;

/** Runs an engine's layer on an array: moves the batch axis from outermost (ONNX) to innermost (engine) and back. */
public final class LayerRun {
    private LayerRun() {}

    /** Runs a layer on an array of N x C and up to three spatial axes. */
    static Array run(OneInputLayer layer, Array array, WorkBudget budget) {
        Dimensions dimensions = array.dimensions();
        Shape shape = ImageAxes.shape(dimensions);
        int images = dimensions.length(0);
        Shape outputShape = layer.outputShape(shape);
        Dimensions result = ImageAxes.dimensions(images, outputShape, dimensions.rank() - 2);
        double cellsRead = (double) outputShape.size()
                * LayerWindow.of(layer).map(Window::cells).orElse(1);
        budget.reserve(result);
        budget.add(images * Math.max(shape.size(), Math.max(cellsRead, layer.multiplicationCount(shape))));
        return Array.floats(result, run(layer, shape, images, array.floats(), outputShape))
                .as(array.type());
    }

    /** Runs an elementwise layer. */
    public static Array runElementwise(OneInputLayer layer, Array array) {
        if (array.count() == 0) {
            return array;
        }
        Shape row = Shape.flat(array.count());
        return Array.floats(array.dimensions(), run(layer, row, 1, array.floats(), row))
                .as(array.type());
    }

    private static float[] run(OneInputLayer layer, Shape shape, int images, float[] values, Shape outputShape) {
        Tensor input = Tensor.zeros(shape, images);
        transpose(values, images, shape.size(), input.data());
        Tensor output = Tensor.zeros(outputShape, images);
        layer.forward(PassContext.inference(new FastKernels()), input, output);
        if (images == 1) {
            return output.data();
        }
        float[] result = new float[output.data().length];
        transpose(output.data(), outputShape.size(), images, result);
        return result;
    }

    /** Transposes rows x columns to columns x rows. */
    private static void transpose(float[] from, int rows, int columns, float[] to) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                to[column * rows + row] = from[row * columns + column];
            }
        }
    }
}
