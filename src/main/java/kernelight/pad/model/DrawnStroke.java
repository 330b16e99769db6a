package kernelight.pad.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.data.drawing.StrokePoint;

/**
 * One stroke on the page, from where the tool was put down to where it was lifted.
 *
 * @param width in pixels of the {@link Page}
 * @param points in pixels of the page, at least one; they may lie outside of it
 */
public record DrawnStroke(Tool tool, double width, List<StrokePoint> points) {
    public DrawnStroke {
        points = List.copyOf(points);
    }

    /** The path of the tool over the page, as straight pieces short enough to look like a curve. */
    public List<StrokePoint> path() {
        return SmoothPath.through(points);
    }

    /** The same stroke, one point longer. */
    DrawnStroke extended(StrokePoint point) {
        List<StrokePoint> longer = new ArrayList<>(points);
        longer.add(point);
        return new DrawnStroke(tool, width, longer);
    }
}
