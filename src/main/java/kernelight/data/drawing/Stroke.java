package kernelight.data.drawing;

import java.util.List;

/** One stroke of a pen, from where it is put down to where it is lifted; a single point is a tap. */
public record Stroke(List<StrokePoint> points) {
    public Stroke {
        points = List.copyOf(points);
    }
}
