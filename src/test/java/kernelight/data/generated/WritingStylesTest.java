package kernelight.data.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.data.generated.style.Form;
import kernelight.data.generated.style.StrokeModel;
import kernelight.data.generated.style.Style;
import kernelight.data.generated.style.WritingStyles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class WritingStylesTest {
    static final List<Arguments> EVERY_STYLE = Stream.iterate(0, digit -> digit + 1)
            .limit(10)
            .flatMap(digit -> WritingStyles.of(digit).stream().map(style -> Arguments.of(digit, style.name(), style)))
            .toList();

    @Test
    void everyDigitIsWrittenInSeveralStyles() {
        for (int digit = 0; digit < 10; digit++) {
            List<Style> styles = WritingStyles.of(digit);
            assertTrue(styles.size() >= 4, "digit " + digit);
            assertEquals(
                    styles.size(), styles.stream().map(Style::name).distinct().count(), "names of " + digit);
            assertTrue(styles.stream().allMatch(style -> style.share() > 0), "shares of " + digit);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @FieldSource("EVERY_STYLE")
    void everyStyleGivesAPictureWhateverTheHand(int digit, String name, Style style) {
        for (int seed = 0; seed < 200; seed++) {
            Measure measure = Measure.of(GeneratedDigits.write(style, new SplittableRandom(seed)));
            assertEquals(20, measure.longestSide(), "seed " + seed);
            assertTrue(measure.ink() > 12 && measure.ink() < 300, "seed " + seed + ": ink " + measure.ink());
        }
    }

    @Test
    void formsThatCannotBeMixedAreRefused() {
        StrokeModel smooth = new StrokeModel(new double[3], new double[3], new boolean[3]);
        StrokeModel cornered = new StrokeModel(new double[3], new double[3], new boolean[] {false, true, false});
        List<Form> forms = List.of(new Form(List.of(smooth)), new Form(List.of(cornered)));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Style("mixed up", 1, forms));
        assertTrue(refused.getMessage().contains("mixed up"));
    }
}
