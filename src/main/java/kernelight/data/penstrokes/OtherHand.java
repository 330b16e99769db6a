package kernelight.data.penstrokes;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;

/**
 * One more writer, who writes everybody's digits in a way of their own: turned, slanted, wider or narrower, bent here
 * and there, with strokes that begin late or end early and do not quite meet. Lengths are parts of the digit's longest
 * side.
 */
final class OtherHand {
    private static final double MOST_TURN = Math.toRadians(12);
    private static final double MOST_SLANT = 0.25;
    private static final double MOST_STRETCH = 0.25;
    private static final int WAVES = 3;

    /** Waves in the width of a digit, as an angle. */
    private static final double WAVINESS = 3;

    private static final double WAVE_HEIGHT = 0.025;
    private static final double MOVED = 0.02;

    /** Of a stroke's points, at each end; a stroke of fewer points than the least is too short to lose any. */
    private static final double LOST = 0.03;

    private static final int LEAST_TO_LOSE_FROM = 10;

    private final RandomGenerator random;
    private final double turn;
    private final double slant;
    private final double stretch;
    private final List<Wave> waves = new ArrayList<>();

    OtherHand(RandomGenerator random) {
        this.random = random;
        turn = around(MOST_TURN);
        slant = around(MOST_SLANT);
        stretch = StrictMath.exp(around(MOST_STRETCH));
        for (int i = 0; i < WAVES; i++) {
            waves.add(new Wave(
                    WAVINESS * random.nextGaussian(),
                    WAVINESS * random.nextGaussian(),
                    random.nextDouble() * 2 * Math.PI,
                    WAVE_HEIGHT * random.nextGaussian(),
                    WAVE_HEIGHT * random.nextGaussian()));
        }
    }

    /** The strokes around (0, 0), the longest side about 1. */
    List<Stroke> write(List<Stroke> strokes) {
        StrokeBox box = StrokeBox.around(strokes);
        double unit = box.longestSide() == 0 ? 1 : box.longestSide();
        List<Stroke> written = new ArrayList<>();
        for (Stroke stroke : strokes) {
            double right = strokes.size() == 1 ? 0 : MOVED * random.nextGaussian();
            double down = strokes.size() == 1 ? 0 : MOVED * random.nextGaussian();
            written.add(new Stroke(withoutItsEnds(stroke.points()).stream()
                    .map(point -> bend((point.x() - box.middleX()) / unit, (point.y() - box.middleY()) / unit))
                    .map(point -> new StrokePoint(point.x() + right, point.y() + down))
                    .toList()));
        }
        return written;
    }

    private List<StrokePoint> withoutItsEnds(List<StrokePoint> points) {
        int count = points.size();
        if (count < LEAST_TO_LOSE_FROM) {
            return points;
        }
        return points.subList(lost(count), count - lost(count));
    }

    /** Less than half of them, half of the times none. */
    private int lost(int count) {
        return (int) (count * Math.clamp(LOST * random.nextGaussian(), 0, 0.4));
    }

    private StrokePoint bend(double x, double y) {
        double px = x;
        double py = y;
        for (Wave wave : waves) {
            double height = StrictMath.sin(wave.phase + wave.perX * x + wave.perY * y);
            px += wave.x * height;
            py += wave.y * height;
        }
        px = px * stretch - slant * py;
        return new StrokePoint(
                StrictMath.cos(turn) * px - StrictMath.sin(turn) * py,
                StrictMath.sin(turn) * px + StrictMath.cos(turn) * py);
    }

    private double around(double most) {
        return random.nextDouble(-most, most);
    }

    /** A slow wave over the page that carries points along (x, y). */
    private record Wave(double perX, double perY, double phase, double x, double y) {}
}
