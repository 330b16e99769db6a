package kernelight.handwriting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import kernelight.digitreader.ClassNames;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {
    /** A digit that was filed with one network is the same digit for another, whatever that calls it. */
    @Test
    void aDigitHasTheSameLabelInEveryNetwork() {
        ClassNames words = new ClassNames(List.of("nine", "3 - three", "other"), true);
        ClassLabels labels = ClassLabels.of(words);
        assertEquals(List.of("9", "3", "other"), labels.labels());
        assertEquals(OptionalInt.of(1), labels.classOf("3"));
        assertEquals(OptionalInt.empty(), labels.classOf("4"));
        assertTrue(labels.hasDigits());
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                ClassLabels.of(ClassNames.numbers(10)).labels());
    }

    @Test
    void lettersAreLabelsToo() {
        ClassLabels letters = ClassLabels.of(new ClassNames(List.of("A", "B"), true));
        assertEquals(OptionalInt.of(1), letters.classOf("B"));
        assertFalse(letters.hasDigits());
        assertTrue(ClassLabels.obstacle(new ClassNames(List.of("A", "B"), true)).isEmpty());
    }

    /** 26 numbers may be letters: filing a drawing as 0 could mean an A. */
    @Test
    void withoutNamesOnlyTenClassesAreTheDigits() {
        assertTrue(ClassLabels.obstacle(ClassNames.numbers(10)).isEmpty());
        assertEquals(
                "own.cannotFile.noNames",
                ClassLabels.obstacle(ClassNames.numbers(26)).orElseThrow().key());
        assertEquals(
                "own.cannotFile.names",
                ClassLabels.obstacle(new ClassNames(List.of("A", " "), true))
                        .orElseThrow()
                        .key());
    }
}
