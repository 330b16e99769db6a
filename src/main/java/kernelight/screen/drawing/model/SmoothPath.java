package kernelight.screen.drawing.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.data.drawing.StrokePoint;

/**
 * A hand moves in curves, and a mouse tells only a few places on them: a path that starts and ends where the places do
 * and bends past those between, a parabola from the middle of one line to the middle of the next.
 */
final class SmoothPath {
    /** Roughly how long the straight pieces are of which a curve is made, in pixels of the page. */
    private static final double PIECE = 4;

    private SmoothPath() {}

    static List<StrokePoint> through(List<StrokePoint> places) {
        if (places.size() < 3) {
            return places;
        }
        List<StrokePoint> path = new ArrayList<>();
        path.add(places.getFirst());
        StrokePoint from = middle(places.get(0), places.get(1));
        path.add(from);
        for (int i = 1; i < places.size() - 1; i++) {
            StrokePoint to = middle(places.get(i), places.get(i + 1));
            bend(path, from, places.get(i), to);
            from = to;
        }
        path.add(places.getLast());
        return path;
    }

    private static void bend(List<StrokePoint> path, StrokePoint from, StrokePoint past, StrokePoint to) {
        int pieces = (int) Math.clamp(Math.ceil((length(from, past) + length(past, to)) / PIECE), 1, 100);
        for (int piece = 1; piece <= pieces; piece++) {
            double t = (double) piece / pieces;
            path.add(new StrokePoint(bezier(from.x(), past.x(), to.x(), t), bezier(from.y(), past.y(), to.y(), t)));
        }
    }

    private static double bezier(double from, double past, double to, double t) {
        return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * past + t * t * to;
    }

    private static double length(StrokePoint a, StrokePoint b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }

    private static StrokePoint middle(StrokePoint a, StrokePoint b) {
        return new StrokePoint((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }
}
