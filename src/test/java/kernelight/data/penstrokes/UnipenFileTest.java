package kernelight.data.penstrokes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import kernelight.data.SharedData;
import kernelight.data.Stroke;
import kernelight.data.StrokePoint;
import org.junit.jupiter.api.Test;

class UnipenFileTest {
    @Test
    void readsDigitsStrokesAndPointsWithYTurned() throws IOException {
        String text = """
                .INCLUDE        dene.doc

                .HIERARCHY      DIGIT

                .SEGMENT DIGIT    0-1 ? "4"
                .COMMENT 4 12  224
                .PEN_DOWN
                 267  333
                  26    3
                .PEN_UP
                .DT 100
                .PEN_DOWN
                 1  2
                .PEN_UP
                .DT 100

                .SEGMENT DIGIT    2 ? "7"
                .PEN_DOWN
                 5 -6
                .PEN_UP
                """;
        assertEquals(
                List.of(
                        new PenDigit(
                                4,
                                List.of(
                                        new Stroke(List.of(new StrokePoint(267, -333), new StrokePoint(26, -3))),
                                        new Stroke(List.of(new StrokePoint(1, -2))))),
                        new PenDigit(7, List.of(new Stroke(List.of(new StrokePoint(5, 6)))))),
                UnipenFile.read(new BufferedReader(new StringReader(text))));
    }

    @Test
    void theRealFileHasItsDigits() throws IOException {
        List<PenDigit> digits = UnipenFile.read(SharedData.penStrokes());
        assertEquals(7494, digits.size());
        assertEquals(8, digits.getFirst().digit());
        assertEquals(780, digits.stream().filter(digit -> digit.digit() == 0).count());
    }
}
