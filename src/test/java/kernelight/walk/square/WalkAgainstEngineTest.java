package kernelight.walk.square;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Pass;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The walk and the engine's layer are written apart; on thousands of cases they have to agree. */
class WalkAgainstEngineTest {

    @Test
    void theFinishedWalkIsTheLayersOutput() {
        RandomCases.of(new Random(7), 4000).forEach(example -> {
            Tensor output = layerOutput(example);
            ConvolutionWalk walk = new ConvolutionWalk(example);
            assertEquals(output.shape().height(), walk.output().rows());
            assertEquals(output.shape().width(), walk.output().columns());
            for (int row = 0; row < walk.output().rows(); row++) {
                for (int column = 0; column < walk.output().columns(); column++) {
                    double exact = walk.output().at(row, column).doubleValue();
                    float computed = output.get(0, 0, row, column);
                    assertEquals(exact, computed, tolerance(walk, row, column), example.toString());
                }
            }
        });
    }

    private static Tensor layerOutput(ConvolutionCase example) {
        Window window = Window.of(example.filter().rows(), example.filter().columns())
                .withStride(example.stride())
                .withPadding(example.padding());
        Convolution layer = new Convolution(1, 1, window);
        fill(layer.weights(), example.filter());
        layer.bias()[0] = example.bias().floatValue();
        Shape shape = new Shape(1, example.input().rows(), example.input().columns());
        float[] image = new float[shape.size()];
        fill(image, example.input());
        Tensor input = Tensor.of(shape, image);
        Tensor output = Tensor.zeros(layer.outputShape(shape), 1);
        layer.forward(Pass.inference(new PlainKernels()), input, output);
        return output;
    }

    /** Float32 keeps about seven digits of each of the terms. */
    private static double tolerance(ConvolutionWalk walk, int row, int column) {
        List<Product> products =
                walk.frameAt(walk.positionOf(new Cell(row, column))).products();
        double size = Math.abs(walk.example().bias().doubleValue());
        for (Product product : products) {
            size += Math.abs(product.value().doubleValue());
        }
        return 1e-6 * (size + 1e-3);
    }

    private static void fill(float[] array, NumberGrid grid) {
        for (int index = 0; index < array.length; index++) {
            array[index] = grid.values().get(index).floatValue();
        }
    }
}
