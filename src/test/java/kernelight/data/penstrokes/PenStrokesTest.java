package kernelight.data.penstrokes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;
import org.junit.jupiter.api.Test;

class PenStrokesTest {
    @Test
    void everyFifthWriterIsHeldOutWhateverTheOrder() {
        List<String> writers = new ArrayList<>();
        for (char name = 'a'; name <= 'l'; name++) {
            writers.add(String.valueOf(name));
        }
        assertEquals(Set.of("e", "j"), by(writers).heldOutWriters());
        assertEquals(Set.of("e", "j"), by(writers.reversed()).heldOutWriters());
    }

    @Test
    void ofFewWritersOneIsHeldOutAndTheOnlyOneNever() {
        assertEquals(Set.of("b"), by(List.of("b", "a")).heldOutWriters());
        assertEquals(Set.of(), by(List.of("a", "a")).heldOutWriters());
    }

    @Test
    void everyDigitIsEitherKeptOrHeldOutAndNoWriterIsBoth() {
        PenStrokes strokes = by(List.of("a", "b", "a", "c", "b", "c"));
        assertEquals(4, strokes.training().size());
        assertEquals(2, strokes.heldOut().size());
        assertTrue(strokes.heldOut().stream().allMatch(digit -> digit.writer().equals("c")));
    }

    private static PenStrokes by(List<String> writers) {
        return new PenStrokes(
                writers.stream()
                        .map(writer -> new PenDigit(1, writer, List.of(new Stroke(List.of(new StrokePoint(0, 0))))))
                        .toList(),
                new TreeMap<>());
    }
}
