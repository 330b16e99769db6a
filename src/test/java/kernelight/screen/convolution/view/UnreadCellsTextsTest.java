package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.screen.convolution.model.ConvolutionSizeFacts;
import kernelight.screen.pooling.model.PoolingSizeFacts;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which rows and columns are never read, in words: "row 7" is the seventh row, "2 rows" are two of them. */
class UnreadCellsTextsTest {
    @Test
    @DisplayName("7 x 7, filter 3 x 3, stride 3: the 7th row and the 7th column")
    void oneRowAndOneColumn() {
        SizeFacts facts = ConvolutionSizeFacts.of(convolution(7, 7, 3, 3, 3, 3));
        assertSentence(
                facts, "입력의 7행과 7열은 사용되지 않습니다(빗금).", "Row 7 and column 7 of the input are never read (hatched).");
    }

    @Test
    @DisplayName("8 x 8, filter 3 x 3, stride 3: two each")
    void severalRowsAndColumns() {
        SizeFacts facts = ConvolutionSizeFacts.of(convolution(8, 8, 3, 3, 3, 3));
        assertSentence(
                facts,
                "입력의 행 2개와 열 2개(7~8행, 7~8열)는 사용되지 않습니다(빗금).",
                "2 rows and 2 columns of the input (rows 7–8 and columns 7–8) are never read (hatched).");
    }

    @Test
    @DisplayName("between the windows and behind the last one: 9 x 9, filter 2 x 2, stride 3, and stride 4")
    void rowsInSeveralPlaces() {
        assertSentence(
                ConvolutionSizeFacts.of(convolution(9, 9, 2, 2, 3, 3)),
                "입력의 행 3개와 열 3개(3, 6, 9행, 3, 6, 9열)는 사용되지 않습니다(빗금).",
                "3 rows and 3 columns of the input (rows 3, 6 and 9 and columns 3, 6 and 9) are never read (hatched).");
        assertSentence(
                ConvolutionSizeFacts.of(convolution(8, 7, 2, 3, 4, 2)),
                "입력의 행 4개(3~4, 7~8행)는 사용되지 않습니다(빗금).",
                "4 rows of the input (rows 3–4 and 7–8) are never read (hatched).");
    }

    @Test
    void rowsAndColumnsApart() {
        SizeFacts facts = ConvolutionSizeFacts.of(convolution(8, 7, 3, 3, 3, 3));
        assertSentence(
                facts, "입력의 행 2개(7~8행)는 사용되지 않습니다(빗금).", "2 rows of the input (rows 7–8) are never read (hatched).");
        assertSentence(facts, "입력의 7열은 사용되지 않습니다(빗금).", "Column 7 of the input is never read (hatched).");
    }

    @Test
    void aSignalHasCellsAndAVideoDepth() {
        Window line = new Window(Axis.SINGLE, Axis.SINGLE, Axis.of(3).withStride(3), PaddingMode.ZEROS, Rounding.DOWN);
        assertSentence(
                ConvolutionSizeFacts.of(convolution(1, Sizes.of(1, 1, 7), Sizes.of(1, 1, 3), line)),
                "입력의 7번째 칸은 사용되지 않습니다(빗금).",
                "Cell 7 of the input is never read (hatched).");
        Axis three = Axis.of(3).withStride(3);
        Window cube = new Window(three, three, three, PaddingMode.ZEROS, Rounding.DOWN);
        assertSentence(
                ConvolutionSizeFacts.of(convolution(3, new Sizes(1, 1, 4, 4, 4), new Sizes(1, 1, 3, 3, 3), cube)),
                "입력의 깊이 4, 4행, 4열은 사용되지 않습니다(빗금).",
                "Depth 4, row 4 and column 4 of the input are never read (hatched).");
    }

    @Test
    @DisplayName("a cell that circular padding repeats is read there: 7 x 7, filter 1 x 1, padding 1, stride 3")
    void readOnThePadding() {
        Axis axis = Axis.of(1).withStride(3).withPadding(1);
        Window window = new Window(Axis.SINGLE, axis, axis, PaddingMode.CIRCULAR, Rounding.DOWN);
        assertSentence(
                ConvolutionSizeFacts.of(convolution(2, Sizes.of(1, 7, 7), Sizes.of(1, 1, 1), window)),
                "입력의 행 4개와 열 4개(1~2, 4~5행, 1~2, 4~5열)는 사용되지 않습니다(빗금).",
                "4 rows and 4 columns of the input (rows 1–2 and 4–5 and columns 1–2 and 4–5) are never read (hatched).");
    }

    @Test
    void pooling() {
        NumberTable seven = NumberTable.zeros(Sizes.of(1, 7, 7));
        assertSentence(
                PoolingSizeFacts.of(PoolingCase.of(seven, PoolingKind.MAX, 3)),
                "입력의 7행과 7열은 사용되지 않습니다(빗금).",
                "Row 7 and column 7 of the input are never read (hatched).");
        assertSentence(
                PoolingSizeFacts.of(PoolingCase.of(NumberTable.zeros(Sizes.of(1, 7, 6)), PoolingKind.MAX, 2)),
                "입력의 7행은 사용되지 않습니다(빗금).",
                "Row 7 of the input is never read (hatched).");
    }

    private static ConvolutionCase convolution(
            int rows, int columns, int filterRows, int filterColumns, int rowStride, int columnStride) {
        Window window = new Window(
                Axis.SINGLE,
                Axis.of(filterRows).withStride(rowStride),
                Axis.of(filterColumns).withStride(columnStride),
                PaddingMode.ZEROS,
                Rounding.DOWN);
        return convolution(2, Sizes.of(1, rows, columns), Sizes.of(1, filterRows, filterColumns), window);
    }

    private static ConvolutionCase convolution(int dimensions, Sizes input, Sizes filter, Window window) {
        return new ConvolutionCase(
                dimensions, NumberTable.zeros(input), NumberTable.zeros(filter), List.of(), window, 1, false, false);
    }

    private static void assertSentence(SizeFacts facts, String korean, String english) {
        assertSentence(facts, Language.KOREAN, korean);
        assertSentence(facts, Language.ENGLISH, english);
    }

    private static void assertSentence(SizeFacts facts, Language language, String sentence) {
        Texts texts = new Texts(language);
        List<String> sentences = facts.directions().stream()
                .flatMap(along -> along.sentences().stream())
                .map(texts::get)
                .toList();
        assertTrue(sentences.contains(sentence), () -> sentences.toString());
        assertEquals(sentences.stream().distinct().count(), sentences.size());
    }
}
