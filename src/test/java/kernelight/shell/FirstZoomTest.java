package kernelight.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstZoomTest {
    @ParameterizedTest
    @CsvSource({
        "1100, 700, 1",
        "1366, 768, 1",
        "1920, 1080, 1",
        "1920, 1200, 1",
        "2560, 1400, 1.25",
        "3840, 2160, 2",
        "3840, 2100, 2",
        "3840, 1000, 1",
        "20000, 20000, 3"
    })
    void textsStayAboutAsLargeAsOnAnOrdinaryScreen(double width, double height, double zoom) {
        assertEquals(zoom, FirstZoom.on(new Rectangle2D(0, 0, width, height)));
    }
}
