package kernelight.engine.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The small examples of the lectures, each with the output that the lectures print or that follows from the definition.
 */
class LectureCasesTest {
    private static final String FIVE = "1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0";
    private static final String SEVEN = "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1 / 2 3 0 1 2 3 0 / "
            + "1 2 3 0 1 2 3 / 0 1 2 3 0 1 2 / 3 0 1 2 3 0 1";
    private static final String FOUR = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1";
    private static final String POOLED = "1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4";
    private static final String CROSS = "1 0 1 / 0 1 0 / 1 0 1";
    private static final String SLOPE = "2 0 1 / 0 1 2 / 1 0 2";

    private record Case(String name, String input, String filter, int padding, int stride, float bias, String output) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> convolutions() {
        return Stream.of(
                new Case("basic-3x3", "1 2 1 / 3 4 3 / 1 2 1", "1 0 / 2 0", 0, 1, 0, "7 10 / 5 8"),
                new Case("lecture-5x5", FIVE, CROSS, 0, 1, 0, "4 3 4 / 2 4 3 / 2 3 4"),
                new Case("lecture-5x5-2x2", FIVE, "1 0 / 0 1", 0, 1, 0, "2 2 2 0 / 0 2 2 2 / 0 1 2 1 / 1 1 1 1"),
                new Case(
                        "lecture-5x5-pad1",
                        FIVE,
                        CROSS,
                        1,
                        1,
                        0,
                        "2 2 3 1 1 / 1 4 3 4 1 / 1 2 4 3 3 / 1 2 3 4 1 / 0 2 2 1 1"),
                new Case(
                        "lecture-5x5-pad2",
                        FIVE,
                        CROSS,
                        2,
                        1,
                        0,
                        "1 1 2 1 1 0 0 / 0 2 2 3 1 1 0 / 1 1 4 3 4 1 1 / 0 1 2 4 3 3 0 / "
                                + "0 1 2 3 4 1 1 / 0 0 2 2 1 1 0 / 0 1 1 1 1 0 0"),
                new Case("stride-5x5", FIVE, CROSS, 0, 2, 0, "4 4 / 2 4"),
                new Case("stride-7x7", SEVEN, SLOPE, 0, 2, 0, "15 17 15 / 17 15 17 / 15 17 15"),
                new Case("bias-4x4 without bias", FOUR, SLOPE, 0, 1, 0, "15 16 / 6 15"),
                new Case("bias-4x4", FOUR, SLOPE, 0, 1, 3, "18 19 / 9 18"));
    }

    @ParameterizedTest
    @MethodSource
    void convolutions(Case lecture) {
        Tensor input = grid(lecture.input);
        Tensor filter = grid(lecture.filter);
        Window window = Window.of(filter.shape().height(), filter.shape().width())
                .withStride(lecture.stride)
                .withPadding(lecture.padding);
        Convolution convolution = new Convolution(1, 1, window);
        System.arraycopy(filter.data(), 0, convolution.weights(), 0, filter.data().length);
        convolution.bias()[0] = lecture.bias;
        assertOutput(lecture.output, convolution, input);
    }

    @Test
    void pooling() {
        assertOutput("6 8 / 3 4", MaxPooling.of(2), grid(POOLED));
        assertOutput("3.25 5.25 / 2 2", AveragePooling.of(2), grid(POOLED));
        assertOutput("3.125", new GlobalAveragePooling(), grid(POOLED));
    }

    private static void assertOutput(String expected, OneInputLayer layer, Tensor input) {
        Tensor grid = grid(expected);
        for (Kernels kernels : List.of(new PlainKernels(), new FastKernels())) {
            Tensor output = Tensor.zeros(layer.outputShape(input.shape()), 1);
            layer.forward(PassContext.inference(kernels), input, output);
            assertEquals(grid.shape(), output.shape());
            assertArrayEquals(grid.data(), output.data());
        }
    }

    /** Rows are separated by a slash, numbers by a space. */
    private static Tensor grid(String text) {
        String[] rows = text.split(" / ");
        String[] numbers = text.replace("/ ", "").split(" ");
        float[] values = new float[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(numbers[i]);
        }
        return Tensor.of(new Shape(1, rows.length, numbers.length / rows.length), values);
    }
}
