package kernelight.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowAsTest {
    /** Of numbers from -200 to 400. */
    @ParameterizedTest
    @CsvSource({
        "SIGNED, 0, 128",
        "SIGNED, 400, 255",
        "SIGNED, -200, 64",
        "CLAMP, -3, 0",
        "CLAMP, 17.4, 17",
        "CLAMP, 400, 255",
        "ABSOLUTE, -200, 200",
        "ABSOLUTE, 256, 255",
        "OFFSET, 0, 128",
        "OFFSET, -200, 0",
        "OFFSET, 100, 228",
        "STRETCH, -200, 0",
        "STRETCH, 100, 128",
        "STRETCH, 400, 255"
    })
    void levels(ShowAs showAs, float number, int level) {
        assertEquals(level, showAs.level(number, -200, 400));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED, -200, false",
        "STRETCH, 400, false",
        "CLAMP, -1, true",
        "CLAMP, 255, false",
        "CLAMP, 256, true",
        "CLAMP, -0.01, false",
        "CLAMP, 255.4, false",
        "ABSOLUTE, -200, false",
        "ABSOLUTE, -256, true",
        "OFFSET, -128, false",
        "OFFSET, 128, true"
    })
    void whatIsCut(ShowAs showAs, float number, boolean cut) {
        assertEquals(cut, showAs.cuts(number));
    }

    @Test
    void evenResponsesHaveALevelToo() {
        assertEquals(0, ShowAs.STRETCH.level(7, 7, 7));
        assertEquals(128, ShowAs.SIGNED.level(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "sobel-x, SIGNED",
        "sobel, STRETCH",
        "sobel-angle, SIGNED",
        "gaussian, CLAMP",
        "1 0, CLAMP",
        "sharpen, SIGNED"
    })
    void whatIsUsual(String filter, ShowAs showAs) throws FilterProblem {
        assertEquals(showAs, ShowAs.usual(FilterText.parse(filter)));
    }
}
