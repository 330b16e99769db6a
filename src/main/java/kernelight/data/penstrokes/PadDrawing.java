package kernelight.data.penstrokes;

import java.util.List;
import java.util.random.RandomGenerator;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePicture;
import kernelight.data.drawing.StrokePoint;

/**
 * Draws strokes on the app's pad with a random position, a random longest side of 90 to 230 pixels and a random pen
 * width of 8 to 22 pixels.
 */
final class PadDrawing {
    private static final int PAD = 280;

    private PadDrawing() {}

    static InkPicture draw(List<Stroke> strokes, RandomGenerator random) {
        double size = random.nextDouble(90, 230);
        double pen = random.nextDouble(8, 22);
        StrokeBox box = StrokeBox.around(strokes);
        double scale = box.longestSide() == 0 ? 1 : size / box.longestSide();
        double left = random.nextDouble(pen / 2, PAD - box.width() * scale - pen / 2);
        double top = random.nextDouble(pen / 2, PAD - box.height() * scale - pen / 2);
        List<Stroke> placed = strokes.stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new StrokePoint(
                                left + (point.x() - box.left()) * scale, top + (point.y() - box.top()) * scale))
                        .toList()))
                .toList();
        return StrokePicture.draw(placed, pen, PAD, PAD);
    }
}
