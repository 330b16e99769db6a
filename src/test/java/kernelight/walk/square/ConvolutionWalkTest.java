package kernelight.walk.square;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionWalkTest {

    private static final String LECTURE_INPUT = "1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0";
    private static final String LECTURE_FILTER = "1 0 1 / 0 1 0 / 1 0 1";

    private static ConvolutionWalk walk(String input, String filter, int padding, int stride, int bias) {
        return new ConvolutionWalk(new ConvolutionCase(
                NumberGrid.parse(input), NumberGrid.parse(filter), padding, stride, BigDecimal.valueOf(bias)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 4 3 4 / 2 4 3 / 2 3 4",
        "1, 1, 2 2 3 1 1 / 1 4 3 4 1 / 1 2 4 3 3 / 1 2 3 4 1 / 0 2 2 1 1",
        "0, 2, 4 4 / 2 4"
    })
    void theLecturesCaseGivesTheLecturesOutput(int padding, int stride, String output) {
        assertEquals(
                output,
                walk(LECTURE_INPUT, LECTURE_FILTER, padding, stride, 0).output().toString());
    }

    @Test
    void positionZeroShowsTheFirstWindowAndNoSum() {
        ConvolutionFrame frame = walk(LECTURE_INPUT, LECTURE_FILTER, 0, 1, 0).frameAt(0);
        assertEquals(Phase.READY, frame.phase());
        assertEquals(new Cell(0, 0), frame.outputCell());
        assertEquals(0, frame.productsDone());
        assertEquals(0, frame.writtenCells());
        assertTrue(frame.currentProduct().isEmpty());
    }

    @Test
    void theSeventhProductOfTheFifthCellIsTheOneInTheLecture() {
        ConvolutionFrame frame = walk(LECTURE_INPUT, LECTURE_FILTER, 0, 1, 0).frameAt(4 * 10 + 7);
        assertEquals(new Cell(1, 1), frame.outputCell());
        Product product = frame.currentProduct().orElseThrow();
        assertEquals(new Cell(3, 1), product.input());
        assertEquals(new Cell(2, 0), product.weight());
        assertEquals(new BigDecimal(3), frame.sum());
        assertEquals(4, frame.writtenCells());
        assertFalse(frame.isWritten());
    }

    @Test
    void theBiasIsAMicroStepOfItsOwnBeforeTheSumIsWritten() {
        ConvolutionWalk walk = walk("1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1", "2 0 1 / 0 1 2 / 1 0 2", 0, 1, 3);
        assertEquals("18 19 / 9 18", walk.output().toString());
        assertEquals(11, walk.microStepsPerCell());
        assertEquals(new BigDecimal(15), walk.frameAt(9).sum());
        assertEquals(Phase.BIAS, walk.frameAt(10).phase());
        assertEquals(new BigDecimal(18), walk.frameAt(10).sum());
        assertEquals(0, walk.frameAt(10).writtenCells());
        assertEquals(Phase.WRITTEN, walk.frameAt(11).phase());
        assertEquals(1, walk.frameAt(11).writtenCells());
        assertEquals(new Cell(0, 1), walk.frameAt(12).outputCell());
    }

    @Test
    void everyRunningSumOfThousandsOfCasesAddsUp() {
        Random random = new Random(20);
        RandomCases.of(random, 3000).forEach(example -> {
            ConvolutionWalk walk = new ConvolutionWalk(example);
            int position = 1 + random.nextInt(walk.length());
            ConvolutionFrame before = walk.frameAt(position - 1);
            ConvolutionFrame frame = walk.frameAt(position);
            switch (frame.phase()) {
                case PRODUCT -> {
                    Product product = frame.currentProduct().orElseThrow();
                    BigDecimal sumBefore = frame.productsDone() == 1 ? BigDecimal.ZERO : before.sum();
                    assertSame(sumBefore.add(product.value()), frame.sum());
                    assertSame(example.inputAt(product.input()), product.inputValue());
                    assertSame(example.filter().at(product.weight()), product.weightValue());
                }
                case BIAS -> assertSame(before.sum().add(example.bias()), frame.sum());
                case WRITTEN -> {
                    assertSame(before.sum(), frame.sum());
                    assertSame(walk.output().at(frame.outputCell()), frame.sum());
                }
                case READY -> throw new AssertionError("only position 0 is ready");
            }
            BigDecimal shown = frame.products().subList(0, frame.productsDone()).stream()
                    .map(Product::value)
                    .reduce(frame.biasDone() ? example.bias() : BigDecimal.ZERO, BigDecimal::add);
            assertSame(shown, frame.sum());
        });
    }

    @Test
    void theLastFrameHasEverythingWritten() {
        RandomCases.of(new Random(21), 300).forEach(example -> {
            ConvolutionWalk walk = new ConvolutionWalk(example);
            ConvolutionFrame last = walk.frameAt(walk.length());
            assertTrue(last.isWritten());
            assertEquals(walk.output().rows() * walk.output().columns(), last.writtenCells());
            assertEquals(walk.length(), walk.positionOf(last.outputCell()));
        });
    }

    @Test
    void aPositionOutsideTheWalkIsRefused() {
        ConvolutionWalk walk = walk("1 2 / 3 4", "1", 0, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> walk.frameAt(-1));
        assertThrows(IllegalArgumentException.class, () -> walk.frameAt(walk.length() + 1));
    }

    @Test
    void aCaseWithoutAWindowIsRefused() {
        List<BigDecimal> one = List.of(BigDecimal.ONE);
        NumberGrid dot = new NumberGrid(1, 1, one);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ConvolutionCase(dot, NumberGrid.zeros(2, 2), 0, 1, BigDecimal.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new ConvolutionCase(dot, dot, 0, 0, BigDecimal.ZERO));
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> expected + " is not " + actual);
    }
}
