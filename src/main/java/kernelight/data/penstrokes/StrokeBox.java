package kernelight.data.penstrokes;

import java.util.List;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;

/** The smallest box around the points of strokes, in their own units. */
record StrokeBox(double left, double top, double right, double bottom) {
    /** @param strokes with at least one point */
    static StrokeBox around(List<Stroke> strokes) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (StrokePoint point : stroke.points()) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
        }
        return new StrokeBox(left, top, right, bottom);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double longestSide() {
        return Math.max(width(), height());
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }
}
