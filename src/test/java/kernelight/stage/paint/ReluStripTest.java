package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.stage.layout.Sizing;
import kernelight.stage.state.Narration;
import kernelight.stage.state.SumLine;
import kernelight.stage.state.SumLines;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Rainbow;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.Frame;
import kernelight.walk.NumberTable;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The strip of a sum with a bias and a ReLU: the sum and its ReLU are never shown as equal. */
@ExtendWith(ApplicationExtension.class)
class ReluStripTest {
    /** Comes to -18, and -19 with its bias. */
    private static final ConvolutionCase NEGATIVE = example("-2 -3 / -3 -1", "1 2 / 3 1");

    private static final ConvolutionCase POSITIVE = example("1 0 / 1 1", "1 2 / 3 2");

    private static ConvolutionCase example(String input, String filter) {
        return ConvolutionCase.of(NumberTable.parse(input), NumberTable.parse(filter))
                .withBias(List.of(BigDecimal.ONE.negate()))
                .withRelu(true);
    }

    @BeforeAll
    static void loadFonts() {
        Fonts.load();
    }

    private static List<Frame> frames(ConvolutionCase example) {
        Walk walk = new Walk(new ForwardConvolution(example));
        return IntStream.rangeClosed(0, walk.length()).mapToObj(walk::frameAt).toList();
    }

    /** What stands on the strip from the bias on, its note left out. */
    private static String end(Frame frame, double width) {
        SumLine line = SumLines.of(
                frame, grid -> Quantity.INPUT, Quantity.OUTPUT, 2, at -> Narration.place(at.place(), false));
        TextPlaces surface = new TextPlaces();
        Function<LocalizedMessage, String> words = message -> "note";
        MeasuredStrip strip = new MeasuredStrip(surface, line, StripWords.of(line, words), width, Sizing.DESK);
        strip.painter(new StageColors(Rainbow.palette()), width, strip.height(width))
                .paint(0, 0, strip.height(width));
        surface.texts()
                .forEach(text -> assertTrue(
                        text.bounds().getMinX() >= -0.5 && text.bounds().getMaxX() <= width + 0.5,
                        () -> text + " is not on a strip of " + width));
        String all = surface.texts().stream()
                .map(TextPlaces.PaintedText::text)
                .filter(text -> !text.equals("note"))
                .collect(Collectors.joining(" "));
        return all.substring(Math.max(0, all.lastIndexOf("+ (−1)")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {400, 700, 1400})
    @DisplayName("−18 + (−1) = −19 → ReLU → 0, step by step")
    void aNegativeSum(double width) {
        List<String> ends =
                frames(NEGATIVE).stream().map(frame -> end(frame, width)).toList();
        int all = ends.size();
        assertEquals("+ (−1) = −19 → ReLU → 0", ends.get(all - 1), "written");
        assertEquals("+ (−1) = −19 → ReLU → 0", ends.get(all - 2), "ReLU");
        assertEquals("+ (−1) = −19 → ReLU", ends.get(all - 3), "bias");
        assertEquals("+ (−1) = −18 → ReLU", ends.get(all - 4), "last product");
    }

    @Test
    void aPositiveSumPasses() {
        List<String> ends =
                frames(POSITIVE).stream().map(frame -> end(frame, 900)).toList();
        assertEquals("+ (−1) = 5 → ReLU → 5", ends.getLast());
    }

    @Test
    void withoutReluNothingFollowsTheSum() {
        List<String> ends = frames(NEGATIVE.withRelu(false)).stream()
                .map(frame -> end(frame, 900))
                .toList();
        assertEquals("+ (−1) = −19", ends.getLast());
    }

    @ParameterizedTest
    @EnumSource
    void theSumIsWrittenBeforeReluAndAfterIt(Language language) {
        Texts texts = new Texts(language);
        LocalizedMessage table = LocalizedMessage.of("convolution.output");
        List<Frame> negative = frames(NEGATIVE);
        Frame relu = negative.get(negative.size() - 2);
        Frame positive = frames(POSITIVE).get(frames(POSITIVE).size() - 2);
        boolean english = language == Language.ENGLISH;
        assertEquals(english ? "ReLU: −19 becomes 0" : "ReLU: −19는 0이 됨", texts.get(Narration.step(relu)));
        assertEquals(english ? "ReLU: 5 stays" : "ReLU: 5 그대로", texts.get(Narration.step(positive)));
        assertEquals(
                english
                        ? "Output row 1, column 1 is 0: the sum is −19, and ReLU makes it 0."
                        : "출력 1행 1열의 값은 0입니다. 합은 −19고 ReLU를 거쳐 0이 됩니다.",
                texts.get(Narration.spoken(
                        Narration.cellName(table, negative.getLast().place(), false), negative.getLast())));
        assertEquals(
                Optional.empty(),
                SumLines.of(
                                frames(NEGATIVE.withRelu(false)).getLast(),
                                grid -> Quantity.INPUT,
                                Quantity.OUTPUT,
                                2,
                                at -> Narration.place(at.place(), false))
                        .activation());
    }
}
