package kernelight.data.penstrokes;

import java.util.List;
import kernelight.data.drawing.Stroke;

/**
 * One digit as it was written.
 *
 * @param digit what the writer was asked for, 0 to 9
 * @param writer who wrote it, as its file names people or their files; empty where it does not
 * @param strokes in the tablet's units, y already turned to grow downwards; at least one
 */
public record PenDigit(int digit, String writer, List<Stroke> strokes) {
    public PenDigit {
        strokes = List.copyOf(strokes);
    }
}
