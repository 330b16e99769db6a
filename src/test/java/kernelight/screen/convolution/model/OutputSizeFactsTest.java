package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.NumberGrid;
import org.junit.jupiter.api.Test;

class OutputSizeFactsTest {

    private static List<String> keys(int rows, int columns, int filter, int padding, int stride) {
        return sentences(rows, columns, filter, padding, stride).stream()
                .map(Message::key)
                .toList();
    }

    private static List<Message> sentences(int rows, int columns, int filter, int padding, int stride) {
        return OutputSizeFacts.sentences(new ConvolutionCase(
                NumberGrid.zeros(rows, columns), NumberGrid.zeros(filter, filter), padding, stride, BigDecimal.ZERO));
    }

    @Test
    void aDivisionWithoutRemainderReadsEverything() {
        assertEquals(
                List.of(Message.of("convolution.size.divides.both", 2, 1), Message.of("convolution.size.allRead.both")),
                sentences(5, 5, 3, 0, 1));
    }

    @Test
    void aRemainderNamesTheFractionTheRoundingAndWhatIsNeverRead() {
        assertEquals(
                List.of(
                        Message.of("convolution.size.remainder.both", 4, 3, 1, 1),
                        Message.of("convolution.size.rounded", "2.33", 2),
                        Message.of("convolution.size.neverRead.both", 1)),
                sentences(7, 7, 3, 0, 3));
    }

    @Test
    void whereOnlyPaddingIsLeftOverEveryInputCellIsStillRead() {
        assertEquals(
                List.of(
                        "convolution.size.remainder.both",
                        "convolution.size.rounded",
                        "convolution.size.paddingLeft.both"),
                keys(6, 6, 3, 1, 2));
    }

    @Test
    void aStrideLargerThanTheFilterSkipsCellsThoughItDivides() {
        assertEquals(List.of("convolution.size.divides.both", "convolution.size.neverRead.both"), keys(5, 5, 1, 0, 2));
    }

    @Test
    void rowsAndColumnsThatDifferAreSaidApart() {
        assertEquals(
                List.of(
                        "convolution.size.divides.rows",
                        "convolution.size.allRead.rows",
                        "convolution.size.remainder.columns",
                        "convolution.size.rounded",
                        "convolution.size.neverRead.columns"),
                keys(5, 6, 3, 0, 2));
    }
}
