package kernelight.lesson;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|4",
                "4| 4.0 ",
                "3.25|13/4",
                "3.25|3,25",
                "1/2|0.5",
                "-1|−1",
                "90000|90,000",
                "28 x 28|28×28",
                "Max  Pooling|max pooling",
                "４|4"
            })
    void whatMeansTheSameIsAccepted(String right, String typed) {
        assertTrue(accepts(right, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4|5", "4|''", "4|four", "1/2|1/0", "3.25|3.2", "max pooling|average pooling", "4|4 4", "1/2|1/2/1"
            })
    void whatMeansSomethingElseIsNot(String right, String typed) {
        assertFalse(accepts(right, typed));
    }

    private static boolean accepts(String right, String typed) {
        return new Question.Typed(LessonText.of("en", "?"), List.of(right), LessonText.NONE).accepts(typed);
    }
}
