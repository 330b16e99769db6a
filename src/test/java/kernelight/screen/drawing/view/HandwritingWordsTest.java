package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.handwriting.ClassLabels;
import kernelight.handwriting.Prediction;
import kernelight.screen.drawing.model.OwnReadings;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandwritingWordsTest {
    private static final OwnDigit TWO = OwnDigit.of(new float[OwnDigit.PIXELS], "2", "5", 1, Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, 0.99999, 5 \u00b7 > 99.9 %, '2, read as 5 with more than 99.9 %'",
        "ENGLISH, 0.9960, 5 \u00b7 99.6 %, '2, read as 5 with 99.6 %'",
        "KOREAN, 0.99999, 5 \u00b7 > 99.9 %, '2, \uc77d\uc740 \uc22b\uc790 5, 99.9 % \ucd08\uacfc'",
    })
    void nothingShortOfCertaintyIsAHundredPercent(Language language, float probability, String read, String spoken) {
        HandwritingWords words = new HandwritingWords(new Texts(language));
        ClassLabels labels = new ClassLabels(List.of("0", "1", "2", "3", "4", "5"));
        OwnReadings readings = new OwnReadings(labels, OwnDigitSet.EMPTY, Map.of());
        OwnReadings.Read misread = new OwnReadings.Read(TWO, Optional.of(new Prediction(5, probability)), false);
        assertEquals(read, words.read(readings, misread));
        assertEquals(spoken, words.spoken(readings, misread));
    }
}
