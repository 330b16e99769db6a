package kernelight.pad.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.data.drawing.StrokePoint;

/**
 * Smooths a stroke, of which the mouse reports only a few points. The path starts and ends at the first and last point;
 * in between it is a quadratic Bezier curve from the middle of each line to the middle of the next.
 */
final class SmoothPath {
    /** The approximate length of the straight pieces of a curve, in pixels of the page. */
    private static final double PIECE = 4;

    private SmoothPath() {}

    static List<StrokePoint> through(List<StrokePoint> points) {
        if (points.size() < 3) {
            return points;
        }
        List<StrokePoint> path = new ArrayList<>();
        path.add(points.getFirst());
        StrokePoint from = middle(points.get(0), points.get(1));
        path.add(from);
        for (int i = 1; i < points.size() - 1; i++) {
            StrokePoint to = middle(points.get(i), points.get(i + 1));
            bend(path, from, points.get(i), to);
            from = to;
        }
        path.add(points.getLast());
        return path;
    }

    private static void bend(List<StrokePoint> path, StrokePoint from, StrokePoint control, StrokePoint to) {
        int pieces = (int) Math.clamp(Math.ceil((length(from, control) + length(control, to)) / PIECE), 1, 100);
        for (int piece = 1; piece <= pieces; piece++) {
            double t = (double) piece / pieces;
            path.add(new StrokePoint(
                    bezier(from.x(), control.x(), to.x(), t), bezier(from.y(), control.y(), to.y(), t)));
        }
    }

    private static double bezier(double from, double control, double to, double t) {
        return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to;
    }

    private static double length(StrokePoint a, StrokePoint b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    private static StrokePoint middle(StrokePoint a, StrokePoint b) {
        return new StrokePoint((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }
}
