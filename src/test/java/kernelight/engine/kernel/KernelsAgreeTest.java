package kernelight.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the fast kernels with the plain ones on many random shapes and windows. Both add the same products of values
 * between -1 and 1 in different orders; every addition may round by half a unit in the last place of a partial sum, so
 * the difference may grow with the number of terms.
 */
class KernelsAgreeTest {
    private static final float ROUNDING = 1.2e-7f;
    private static final int[] IMAGES = {1, 3, 16, 5, 32, 2, 48};

    private final Kernels plain = new PlainKernels();

    static Stream<InnerLoops> loops() {
        return Stream.of(LoopChoice.best(), new PlainLoops(4), new PlainLoops(16));
    }

    @Test
    @DisplayName("the engine uses the Vector API on this machine")
    void vectorsAreChosen() {
        assertInstanceOf(VectorLoops.class, LoopChoice.best());
    }

    @ParameterizedTest
    @MethodSource("loops")
    void convolutions(InnerLoops loops) {
        Kernels fast = new FastKernels(loops);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 250; i++) {
            int groups = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
            Shape in = shape(groups * (1 + random.nextInt(i % 20 == 0 ? 70 : 5)), random);
            Window window = window(in, random);
            Shape out = window.outputShape(in, groups * (1 + random.nextInt(18)));
            int images = IMAGES[i % IMAGES.length];
            String what = "case " + i + ": " + window + " on " + in + " to " + out + ", " + groups + " groups, "
                    + images + " images";
            int terms = in.channels() / groups * window.cells();
            Tensor input = tensor(in, images, random);
            float[] weights = numbers(out.channels() * terms, random);
            float[] bias = numbers(out.channels(), random);
            Tensor plainOutput = tensor(out, images, random);
            Tensor fastOutput = tensor(out, images, random);
            plain.convolution(window, groups, input, weights, bias, plainOutput);
            fast.convolution(window, groups, input, weights, bias, fastOutput);
            assertClose(plainOutput.data(), fastOutput.data(), terms + 1, what);

            Tensor gradient = tensor(out, images, random);
            Tensor plainInput = tensor(in, images, random);
            Tensor fastInput = tensor(in, images, random);
            plain.convolutionInputGradient(window, groups, gradient, weights, plainInput);
            fast.convolutionInputGradient(window, groups, gradient, weights, fastInput);
            // Padding that repeats the image lets an output read a cell more than once.
            assertClose(plainInput.data(), fastInput.data(), 4 * out.channels() / groups * window.cells(), what);

            float[] plainWeights = numbers(weights.length, random);
            float[] fastWeights = numbers(weights.length, random);
            plain.convolutionWeightGradient(window, groups, input, gradient, plainWeights);
            fast.convolutionWeightGradient(window, groups, input, gradient, fastWeights);
            assertClose(plainWeights, fastWeights, out.channelSize() * images, what);

            float[] plainBias = numbers(out.channels(), random);
            float[] fastBias = numbers(out.channels(), random);
            plain.biasGradient(gradient, plainBias);
            fast.biasGradient(gradient, fastBias);
            assertClose(plainBias, fastBias, out.channelSize() * images, what);
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void poolings(InnerLoops loops) {
        Kernels fast = new FastKernels(loops);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300; i++) {
            Shape in = shape(1 + random.nextInt(5), random);
            Window window = poolingWindow(in, random);
            int images = IMAGES[i % IMAGES.length];
            Shape out = window.outputShape(in, in.channels());
            String what = "case " + i + ": " + window + " on " + in + ", " + images + " images";
            Tensor input = coarse(in, images, random);
            Tensor plainOutput = tensor(out, images, random);
            Tensor fastOutput = tensor(out, images, random);
            Tensor gradient = tensor(out, images, random);
            Tensor plainInput = tensor(in, images, random);
            Tensor fastInput = tensor(in, images, random);

            for (MaxOrMin maxOrMin : MaxOrMin.values()) {
                plain.maxOrMinPooling(maxOrMin, window, input, plainOutput);
                fast.maxOrMinPooling(maxOrMin, window, input, fastOutput);
                assertClose(plainOutput.data(), fastOutput.data(), 0, what);
                plain.maxOrMinPoolingGradient(maxOrMin, window, input, plainOutput, gradient, plainInput);
                fast.maxOrMinPoolingGradient(maxOrMin, window, input, plainOutput, gradient, fastInput);
                assertClose(plainInput.data(), fastInput.data(), window.cells(), what);
            }
            boolean countPadding = random.nextBoolean();
            plain.averagePooling(window, countPadding, input, plainOutput);
            fast.averagePooling(window, countPadding, input, fastOutput);
            assertClose(plainOutput.data(), fastOutput.data(), window.cells() + 2, what);
            plain.averagePoolingGradient(window, countPadding, gradient, plainInput);
            fast.averagePoolingGradient(window, countPadding, gradient, fastInput);
            assertClose(plainInput.data(), fastInput.data(), window.cells() + 2, what);
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void fullyConnected(InnerLoops loops) {
        Kernels fast = new FastKernels(loops);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            int inputs = 1 + random.nextInt(150);
            int outputs = 1 + random.nextInt(60);
            int images = IMAGES[i % IMAGES.length];
            String what = inputs + " to " + outputs + ", " + images + " images";
            Tensor input = tensor(Shape.flat(inputs), images, random);
            float[] weights = numbers(inputs * outputs, random);
            float[] bias = numbers(outputs, random);
            Tensor plainOutput = tensor(Shape.flat(outputs), images, random);
            Tensor fastOutput = tensor(Shape.flat(outputs), images, random);
            plain.dense(input, weights, bias, plainOutput);
            fast.dense(input, weights, bias, fastOutput);
            assertClose(plainOutput.data(), fastOutput.data(), inputs + 1, what);

            Tensor gradient = tensor(Shape.flat(outputs), images, random);
            Tensor plainInput = tensor(Shape.flat(inputs), images, random);
            Tensor fastInput = tensor(Shape.flat(inputs), images, random);
            plain.denseInputGradient(gradient, weights, plainInput);
            fast.denseInputGradient(gradient, weights, fastInput);
            assertClose(plainInput.data(), fastInput.data(), outputs, what);

            float[] plainWeights = numbers(weights.length, random);
            float[] fastWeights = numbers(weights.length, random);
            plain.denseWeightGradient(input, gradient, plainWeights);
            fast.denseWeightGradient(input, gradient, fastWeights);
            assertClose(plainWeights, fastWeights, images, what);
        }
    }

    @Test
    @DisplayName("the same call gives the same bits, however far the JVM has compiled it")
    void bitsDoNotChangeWhileItRuns() {
        SplittableRandom random = new SplittableRandom(4);
        Window window = Window.square(5);
        Tensor input = tensor(new Shape(3, 9, 11), 16, random);
        Tensor gradient = tensor(window.outputShape(input.shape(), 7), 16, random);
        float[] first = new float[7 * 3 * 25];
        float[] later = new float[first.length];
        Kernels fast = new FastKernels();
        fast.convolutionWeightGradient(window, 1, input, gradient, first);
        for (int i = 0; i < 2000; i++) {
            fast.convolutionWeightGradient(window, 1, input, gradient, later);
        }
        assertArrayEquals(first, later);
    }

    /** A 1-D signal, a 2-D picture or a 3-D volume. */
    private static Shape shape(int channels, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Shape(channels, 1, 1, 1 + random.nextInt(40));
            case 1 -> new Shape(channels, 1 + random.nextInt(5), 1 + random.nextInt(6), 1 + random.nextInt(6));
            default -> new Shape(channels, 1, 1 + random.nextInt(12), 1 + random.nextInt(12));
        };
    }

    private static Window window(Shape in, SplittableRandom random) {
        while (true) {
            Window window = new Window(
                    axis(in.depth(), 3, random),
                    axis(in.height(), 3, random),
                    axis(in.width(), 3, random),
                    PaddingMode.values()[random.nextInt(PaddingMode.values().length)],
                    Rounding.DOWN);
            if (fits(window, in)) {
                return window;
            }
        }
    }

    private static Window poolingWindow(Shape in, SplittableRandom random) {
        while (true) {
            Window window = new Window(
                    axis(in.depth(), 0, random),
                    axis(in.height(), 0, random),
                    axis(in.width(), 0, random),
                    PaddingMode.ZEROS,
                    random.nextBoolean() ? Rounding.UP : Rounding.DOWN);
            window = new Window(
                    halfPadded(window.planes(), random),
                    halfPadded(window.rows(), random),
                    halfPadded(window.columns(), random),
                    PaddingMode.ZEROS,
                    window.rounding());
            if (fits(window, in)) {
                return window;
            }
        }
    }

    /** Padding of at most half the window, so that no window covers nothing but padding. */
    private static Axis halfPadded(Axis axis, SplittableRandom random) {
        return axis.withDilation(1)
                .withPadding(random.nextInt(axis.size() / 2 + 1), random.nextInt(axis.size() / 2 + 1));
    }

    private static Axis axis(int length, int mostPadding, SplittableRandom random) {
        return new Axis(
                1 + random.nextInt(Math.min(length + 1, 6)),
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                length == 1 ? 0 : random.nextInt(mostPadding + 1),
                length == 1 ? 0 : random.nextInt(mostPadding + 1));
    }

    private static boolean fits(Window window, Shape in) {
        try {
            window.outputShape(in, 1);
            return true;
        } catch (ShapeException e) {
            return false;
        }
    }

    private static Tensor tensor(Shape shape, int images, SplittableRandom random) {
        Tensor tensor = Tensor.zeros(shape, images);
        System.arraycopy(numbers(tensor.data().length, random), 0, tensor.data(), 0, tensor.data().length);
        return tensor;
    }

    /** Few different values, so that many cells of a window are equal. */
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

    private static void assertClose(float[] expected, float[] actual, int terms, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], ROUNDING * terms * Math.max(1, Math.sqrt(terms)), what);
        }
    }
}
