package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small grids of the lectures, step by step. */
class LectureCasesTest {
    @ParameterizedTest
    @MethodSource("kernelight.walk.LectureConvolutions#all")
    void convolutions(LectureConvolutions lecture) {
        assertEquals(lecture.output(), new ForwardConvolution(lecture.example()).result());
    }

    @Test
    @DisplayName("32 x 32 x 3, ten 5 x 5 filters, padding 2: 32 x 32 x 10 and 760 parameters; two: 152")
    void parameters() {
        assertEquals(new Sizes(1, 10, 1, 32, 32), colour(10, 2).targetSizes());
        assertEquals(760, colour(10, 2).parameters());
        assertEquals(new Sizes(1, 2, 1, 28, 28), colour(2, 0).targetSizes());
        assertEquals(152, colour(2, 0).parameters());
        assertEquals(28 * 28 * 2 * 75, colour(2, 0).multiplications());
        assertEquals(new Sizes(1, 6, 1, 28, 28), colour(6, 0).targetSizes());
    }

    private static ForwardConvolution colour(int filters, int padding) {
        return new ForwardConvolution(new ConvolutionCase(
                2,
                NumberTable.zeros(Sizes.of(3, 32, 32)),
                NumberTable.zeros(new Sizes(filters, 3, 1, 5, 5)),
                Collections.nCopies(filters, BigDecimal.ONE),
                Window.square(5).withPadding(padding),
                1,
                false,
                false));
    }

    @Test
    @DisplayName("the first output of the lecture's 5 x 5 grows from 0 to 4 over nine terms")
    void theFirstCellStepByStep() {
        ConvolutionCase example = ConvolutionCase.of(
                NumberTable.parse(LectureConvolutions.FIVE), NumberTable.parse(LectureConvolutions.CROSS));
        Walk walk = new Walk(new ForwardConvolution(example));
        List<String> sums = new ArrayList<>();
        for (int position = 0; position <= walk.endOfStep(0); position++) {
            sums.add(ExactNumber.text(walk.frameAt(position).value()));
        }
        assertEquals(List.of("0", "1", "1", "2", "2", "3", "3", "3", "3", "4", "4"), sums);
    }

    @Test
    @DisplayName("a 2 x 2 input in a transposed convolution with stride 2")
    void transposedWithoutOverlap() {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse("1 2 / 3 4"), NumberTable.parse("1 0 / 2 1"));
        TransposedConvolution operation =
                new TransposedConvolution(plain.withWindow(plain.window().withStride(2)), 0);
        assertEquals(NumberTable.parse("1 0 2 0 / 2 1 4 2 / 3 0 4 0 / 6 3 8 4"), operation.result());
    }

    @Test
    @DisplayName("a transposed convolution of an input on which no window fits")
    void transposedOfASmallInput() {
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse("1 2 / 3 4"), NumberTable.parse("1 2 3 / 4 5 6 / 7 8 9"));
        assertFalse(example.hasOutput());
        assertEquals(
                NumberTable.parse("1 4 7 6 / 7 23 33 24 / 19 53 63 42 / 21 52 59 36"),
                new TransposedConvolution(example, 0).result());
        ConvolutionCase signal = new ConvolutionCase(
                1,
                NumberTable.parse("1 2 3 4"),
                NumberTable.parse("1 10 100"),
                List.of(),
                Window.line(Axis.of(3).withDilation(3)),
                1,
                false,
                false);
        assertFalse(signal.hasOutput());
        assertEquals(
                NumberTable.parse("1 2 3 14 20 30 140 200 300 400 0 0"), new TransposedConvolution(signal, 2).result());
    }
}
