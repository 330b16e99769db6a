package kernelight.engine.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exercises of the lectures about shapes and parameter counts. */
class LectureExercisesTest {
    @ParameterizedTest(name = "{0} x {0}, filter {1}, padding {2}, stride {3}: {4} x {4}")
    @CsvSource({
        "4, 3, 1, 1, 4",
        "7, 3, 0, 2, 3",
        "28, 5, 2, 3, 10",
        "7, 3, 0, 1, 5",
        "7, 3, 0, 3, 2", // 2.33 rounded down, as PyTorch does it
        "7, 3, 1, 1, 7",
        "32, 5, 0, 1, 28",
        "28, 5, 0, 1, 24",
        "9, 3, 1, 1, 9",
        "9, 5, 2, 1, 9",
        "9, 7, 3, 1, 9",
    })
    void outputSize(int input, int filter, int padding, int stride, int output) {
        Window window = Window.square(filter).withPadding(padding).withStride(stride);
        assertEquals(
                new Shape(1, output, output), new Convolution(1, 1, window).outputShape(new Shape(1, input, input)));
    }

    @Test
    @DisplayName("32 x 32 x 3, ten 5 x 5 filters, padding 2: 32 x 32 x 10 and 760 parameters")
    void tenFilters() {
        Convolution convolution = new Convolution(3, 10, Window.square(5).withPadding(2));
        assertEquals(new Shape(10, 32, 32), convolution.outputShape(new Shape(3, 32, 32)));
        assertEquals(760, convolution.parameterCount());
        assertEquals(750, new Convolution(3, 10, Window.square(5), false).parameterCount());
    }

    @Test
    @DisplayName("two 5 x 5 x 3 filters on 32 x 32: 28 x 28 x 2 and 152 parameters; six: 28 x 28 x 6")
    void twoAndSixFilters() {
        Convolution two = new Convolution(3, 2, Window.square(5));
        assertEquals(new Shape(2, 28, 28), two.outputShape(new Shape(3, 32, 32)));
        assertEquals(152, two.parameterCount());
        assertEquals(28 * 28 * 2 * 75, two.multiplicationCount(new Shape(3, 32, 32)));
        assertEquals(new Shape(6, 28, 28), new Convolution(3, 6, Window.square(5)).outputShape(new Shape(3, 32, 32)));
    }

    @Test
    @DisplayName("flatten: 32 x 32 x 3 is 3072 numbers, 28 x 28 is 784")
    void flatten() {
        assertEquals(Shape.flat(3072), new Flatten().outputShape(new Shape(3, 32, 32)));
        assertEquals(Shape.flat(784), new Flatten().outputShape(new Shape(1, 28, 28)));
    }

    @Test
    @DisplayName("fully connected 30 x 30 to 10 x 10: 90,000 weights and 100 biases; 64 maps of 3 x 3 to 100: 57,700")
    void fullyConnected() {
        assertEquals(90_000 + 100, new Dense(900, 100).parameterCount());
        assertEquals(90_000, new Dense(900, 100).weights().length);
        Shape flat = new Flatten().outputShape(new Shape(64, 3, 3));
        assertEquals(57_700, new Dense(flat.size(), 100).parameterCount());
    }

    @Test
    @DisplayName("pooling 2 x 2 of 3 x 7 x 7 gives 3 x 3 x 3, global average pooling 3 x 1 x 1, none has parameters")
    void pooling() {
        Shape odd = new Shape(3, 7, 7);
        assertEquals(new Shape(3, 3, 3), MaxPooling.of(2).outputShape(odd));
        assertEquals(new Shape(3, 3, 3), AveragePooling.of(2).outputShape(odd));
        assertEquals(new Shape(3, 1, 1), new GlobalAveragePooling().outputShape(odd));
        assertEquals(0, MaxPooling.of(2).parameterCount() + AveragePooling.of(2).parameterCount());
        assertEquals(0, new GlobalAveragePooling().parameterCount());
    }

    @Test
    void impossibleSettingsAreRefusedWithAMessage() {
        assertRefused(() -> Window.square(3).withStride(0), "stride must be 1 or more");
        assertRefused(() -> Window.square(3).withPadding(-1), "padding must be 0 or more");
        assertRefused(() -> Window.square(0), "at least one cell");
        assertRefused(() -> new Convolution(0, 1, Window.square(1)), "at least one input channel");
        assertRefused(() -> new Dense(100_000, 100_000), "more than fit");
        assertRefused(() -> new Convolution(1 << 20, 1 << 20, Window.square(1 << 15)), "more than fit");
        assertRefused(() -> new Dense(1, 0), "at least one input and one output");
        assertRefused(() -> MaxPooling.of(2).outputShape(new Shape(1, 1, 5)), "2 x 2 does not fit");
        assertRefused(
                () -> new MaxPooling(Window.square(2).withPadding(2)).outputShape(new Shape(1, 5, 5)),
                "would cover nothing but padding at position 1");
        assertRefused(() -> new Shape(1, 0, 3), "1 x 0 x 3");
        assertRefused(
                () -> new Convolution(1, 1, Window.of(6, 3).withStride(1).withPadding(0))
                        .outputShape(new Shape(1, 5, 5)),
                "6 x 3 does not fit on an input of 1 x 5 x 5");
        assertRefused(
                () -> new Convolution(1, 1, Window.square(8).withPadding(1)).outputShape(new Shape(1, 5, 5)),
                "spans 8 cells, but there are only 7, padding included");
    }

    private static void assertRefused(Runnable build, String words) {
        ShapeException problem = assertThrows(ShapeException.class, build::run);
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
    }
}
