package kernelight.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * The fast kernels against the plain ones on many random shapes. Both add the same products of numbers between -1 and 1
 * in different orders; every addition may round by half a unit in the last place of a partial sum, so the difference
 * may grow with the number of terms.
 */
class KernelsAgreeTest {
    private static final float ROUNDING = 1.2e-7f;

    private final Kernels plain = new PlainKernels();
    private final Kernels fast = new FastKernels();

    @Test
    void convolutions() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            Shape in = shape(random);
            Window window = window(random, in, 4);
            int images = 1 + random.nextInt(18);
            int filters = 1 + random.nextInt(10);
            Shape out = window.places(in, filters);
            String what = window + " on " + in + ", " + filters + " filters, " + images + " images";
            Tensor input = tensor(in, images, random);
            float[] weights = numbers(filters * in.channels() * window.cells(), random);
            float[] bias = numbers(filters, random);
            Tensor plainOutput = tensor(out, images, random);
            Tensor fastOutput = tensor(out, images, random);
            plain.convolution(window, 1, input, weights, bias, plainOutput);
            fast.convolution(window, 1, input, weights, bias, fastOutput);
            close(plainOutput.data(), fastOutput.data(), in.channels() * window.cells() + 1, what);

            Tensor gradient = tensor(out, images, random);
            Tensor plainInput = tensor(in, images, random);
            Tensor fastInput = tensor(in, images, random);
            plain.convolutionInputGradient(window, 1, gradient, weights, plainInput);
            fast.convolutionInputGradient(window, 1, gradient, weights, fastInput);
            close(plainInput.data(), fastInput.data(), filters * window.cells(), what);

            float[] plainWeights = numbers(weights.length, random);
            float[] fastWeights = numbers(weights.length, random);
            plain.convolutionWeightGradient(window, 1, input, gradient, plainWeights);
            fast.convolutionWeightGradient(window, 1, input, gradient, fastWeights);
            close(plainWeights, fastWeights, out.height() * out.width() * images, what);

            float[] plainBias = numbers(filters, random);
            float[] fastBias = numbers(filters, random);
            plain.biasGradient(gradient, plainBias);
            fast.biasGradient(gradient, fastBias);
            close(plainBias, fastBias, out.height() * out.width() * images, what);
        }
    }

    @Test
    void poolings() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            Shape in = shape(random);
            Window window = window(random, in, 0);
            window = window.withPadding(random.nextInt(
                    Math.min(window.rows().size(), window.columns().size()) / 2 + 1));
            int images = 1 + random.nextInt(18);
            Shape out = window.places(in, in.channels());
            String what = window + " on " + in + ", " + images + " images";
            Tensor input = coarse(in, images, random);
            Tensor plainOutput = tensor(out, images, random);
            Tensor fastOutput = tensor(out, images, random);
            Tensor gradient = tensor(out, images, random);
            Tensor plainInput = tensor(in, images, random);
            Tensor fastInput = tensor(in, images, random);

            plain.extremePooling(Extreme.LARGEST, window, input, plainOutput);
            fast.extremePooling(Extreme.LARGEST, window, input, fastOutput);
            close(plainOutput.data(), fastOutput.data(), 0, what);
            plain.extremePoolingGradient(Extreme.LARGEST, window, input, plainOutput, gradient, plainInput);
            fast.extremePoolingGradient(Extreme.LARGEST, window, input, plainOutput, gradient, fastInput);
            close(plainInput.data(), fastInput.data(), window.cells(), what);

            plain.averagePooling(window, true, input, plainOutput);
            fast.averagePooling(window, true, input, fastOutput);
            close(plainOutput.data(), fastOutput.data(), window.cells(), what);
            plain.averagePoolingGradient(window, true, gradient, plainInput);
            fast.averagePoolingGradient(window, true, gradient, fastInput);
            close(plainInput.data(), fastInput.data(), window.cells(), what);
        }
    }

    @Test
    void fullyConnected() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            int inputs = 1 + random.nextInt(60);
            int outputs = 1 + random.nextInt(60);
            int images = 1 + random.nextInt(20);
            String what = inputs + " to " + outputs + ", " + images + " images";
            Tensor input = tensor(Shape.flat(inputs), images, random);
            float[] weights = numbers(inputs * outputs, random);
            float[] bias = numbers(outputs, random);
            Tensor plainOutput = tensor(Shape.flat(outputs), images, random);
            Tensor fastOutput = tensor(Shape.flat(outputs), images, random);
            plain.dense(input, weights, bias, plainOutput);
            fast.dense(input, weights, bias, fastOutput);
            close(plainOutput.data(), fastOutput.data(), inputs + 1, what);

            Tensor gradient = tensor(Shape.flat(outputs), images, random);
            Tensor plainInput = tensor(Shape.flat(inputs), images, random);
            Tensor fastInput = tensor(Shape.flat(inputs), images, random);
            plain.denseInputGradient(gradient, weights, plainInput);
            fast.denseInputGradient(gradient, weights, fastInput);
            close(plainInput.data(), fastInput.data(), outputs, what);

            float[] plainWeights = numbers(weights.length, random);
            float[] fastWeights = numbers(weights.length, random);
            plain.denseWeightGradient(input, gradient, plainWeights);
            fast.denseWeightGradient(input, gradient, fastWeights);
            close(plainWeights, fastWeights, images, what);
        }
    }

    private static Shape shape(SplittableRandom random) {
        return new Shape(1 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(12));
    }

    private static Window window(SplittableRandom random, Shape in, int mostPadding) {
        int padding = random.nextInt(mostPadding + 1);
        return Window.of(1 + random.nextInt(in.height() + 2 * padding), 1 + random.nextInt(in.width() + 2 * padding))
                .withStride(1 + random.nextInt(4))
                .withPadding(padding);
    }

    private static Tensor tensor(Shape shape, int images, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape, images);
        System.arraycopy(numbers(tensor.data().length, random), 0, tensor.data(), 0, tensor.data().length);
        return tensor;
    }

    /** Few different numbers, so that many cells of a window are equally large. */
    private static Tensor coarse(Shape shape, int images, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape, images);
        for (int i = 0; i < tensor.data().length; i++) {
            tensor.data()[i] = random.nextInt(5) - 2;
        }
        return tensor;
    }

    private static float[] numbers(int count, SplittableRandom random) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (2 * random.nextDouble() - 1);
        }
        return numbers;
    }

    private static void close(float[] expected, float[] actual, int terms, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], ROUNDING * terms * Math.max(1, Math.sqrt(terms)), what);
        }
    }
}
