package kernelight.data.penstrokes;

import java.util.List;
import java.util.random.RandomGenerator;
import kernelight.data.InkPicture;
import kernelight.data.Stroke;
import kernelight.data.StrokePicture;
import kernelight.data.StrokePoint;

/**
 * Draws a written digit on the app's pad as somebody might: anywhere on it, 90 to 230 pixels in its longest side, with
 * a pen of 8 to 22 pixels.
 */
final class PadDrawing {
    static final int PAD = 280;

    private PadDrawing() {}

    static InkPicture draw(PenDigit digit, RandomGenerator random) {
        double size = random.nextDouble(90, 230);
        double pen = random.nextDouble(8, 22);
        double[] x = digit.strokes().stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(StrokePoint::x)
                .toArray();
        double[] y = digit.strokes().stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(StrokePoint::y)
                .toArray();
        Range columns = Range.of(x);
        Range rows = Range.of(y);
        double scale = size / Math.max(1, Math.max(columns.length(), rows.length()));
        double left = random.nextDouble(pen / 2, PAD - columns.length() * scale - pen / 2);
        double top = random.nextDouble(pen / 2, PAD - rows.length() * scale - pen / 2);
        List<Stroke> placed = digit.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new StrokePoint(
                                left + (point.x() - columns.from()) * scale, top + (point.y() - rows.from()) * scale))
                        .toList()))
                .toList();
        return StrokePicture.draw(placed, pen, PAD, PAD);
    }

    private record Range(double from, double to) {
        static Range of(double[] values) {
            double from = Double.POSITIVE_INFINITY;
            double to = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                from = Math.min(from, value);
                to = Math.max(to, value);
            }
            return new Range(from, to);
        }

        double length() {
            return to - from;
        }
    }
}
