package kernelight.data.penstrokes;

import java.util.List;
import kernelight.data.drawing.Stroke;

/**
 * One digit that a person wrote.
 *
 * @param digit its label, 0 to 9
 * @param writer the writer's name in the file; empty if there is none
 * @param strokes at least one, in the tablet's units, with y growing downwards
 */
public record PenDigit(int digit, String writer, List<Stroke> strokes) {
    public PenDigit {
        strokes = List.copyOf(strokes);
    }
}
