package kernelight.ui.surface;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * How a line is drawn.
 *
 * @param dashes the lengths of dashes and gaps by turns; none for a whole line
 */
public record Stroke(Color color, double width, List<Double> dashes) {
    public static Stroke of(Color color, double width) {
        return new Stroke(color, width, List.of());
    }

    public static Stroke dashed(Color color, double width, double dash, double gap) {
        return new Stroke(color, width, List.of(dash, gap));
    }
}
