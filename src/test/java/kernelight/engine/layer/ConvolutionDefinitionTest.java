package kernelight.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Compares random convolutions with the definition, written out here over a padded copy of the picture. All values are
 * integers small enough for floats to hold every sum exactly, so the results must be equal.
 */
class ConvolutionDefinitionTest {
    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void randomConvolutionsEqualTheirDefinition() {
        for (int i = 0; i < 500; i++) {
            checkOneCase();
        }
    }

    private void checkOneCase() {
        int channels = 1 + random.nextInt(4);
        int height = 1 + random.nextInt(11);
        int width = 1 + random.nextInt(11);
        int padding = random.nextInt(4);
        int filterHeight = 1 + random.nextInt(height + 2 * padding);
        int filterWidth = 1 + random.nextInt(width + 2 * padding);
        int stride = 1 + random.nextInt(4);
        int filters = 1 + random.nextInt(5);
        int images = 1 + random.nextInt(5);
        Convolution convolution = new Convolution(
                channels,
                filters,
                Window.of(filterHeight, filterWidth).withStride(stride).withPadding(padding));
        fill(convolution.weights());
        fill(convolution.bias());
        Tensor input = Tensor.zeros(new Shape(channels, height, width), images);
        fill(input.data());

        for (Kernels kernels : new Kernels[] {new PlainKernels(), new FastKernels()}) {
            Tensor output = Tensor.zeros(convolution.outputShape(input.shape()), images);
            convolution.forward(PassContext.inference(kernels), input, output);
            for (int image = 0; image < images; image++) {
                float[][][] padded = padded(input, image, padding);
                for (int k = 0; k < filters; k++) {
                    for (int row = 0; row < output.shape().height(); row++) {
                        for (int column = 0; column < output.shape().width(); column++) {
                            assertEquals(
                                    outputCell(convolution, padded, k, row * stride, column * stride),
                                    output.get(image, k, row, column),
                                    () -> convolution + " on " + input.shape());
                        }
                    }
                }
            }
        }
    }

    private static float[][][] padded(Tensor input, int image, int padding) {
        Shape shape = input.shape();
        float[][][] padded = new float[shape.channels()][shape.height() + 2 * padding][shape.width() + 2 * padding];
        for (int c = 0; c < shape.channels(); c++) {
            for (int h = 0; h < shape.height(); h++) {
                for (int w = 0; w < shape.width(); w++) {
                    padded[c][h + padding][w + padding] = input.get(image, c, h, w);
                }
            }
        }
        return padded;
    }

    /** Filter k with its corner at (top, left) of the padded picture: the sum of products plus the bias. */
    private static float outputCell(Convolution convolution, float[][][] padded, int k, int top, int left) {
        float sum = convolution.bias()[k];
        int weight = k * padded.length * convolution.window().cells();
        for (float[][] channel : padded) {
            for (int r = 0; r < convolution.window().rows().size(); r++) {
                for (int s = 0; s < convolution.window().columns().size(); s++) {
                    sum += convolution.weights()[weight] * channel[top + r][left + s];
                    weight++;
                }
            }
        }
        return sum;
    }

    private void fill(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(19) - 9;
        }
    }
}
