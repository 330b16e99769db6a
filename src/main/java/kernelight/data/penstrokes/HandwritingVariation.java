package kernelight.data.penstrokes;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;

/**
 * Distorts pen strokes as if another person had written them: rotated, slanted, wider or narrower, bent by slow waves,
 * with strokes that begin late or end early and are moved a little. Lengths are fractions of the digit's longest side.
 */
final class HandwritingVariation {
    private static final double MAX_ROTATION = Math.toRadians(12);
    private static final double MAX_SLANT = 0.25;
    private static final double MAX_STRETCH = 0.25;
    private static final int WAVES = 3;

    /** The standard deviation of a wave's phase change over the width of a digit, in radians. */
    private static final double WAVE_NUMBER = 3;

    private static final double WAVE_HEIGHT = 0.025;
    private static final double STROKE_SHIFT = 0.02;

    /** The fraction of a stroke's points that is cut off at each end, unless the stroke has too few points. */
    private static final double CUT = 0.03;

    private static final int MIN_POINTS_TO_CUT = 10;

    private final RandomGenerator random;
    private final double rotation;
    private final double slant;
    private final double stretch;
    private final List<Wave> waves = new ArrayList<>();

    HandwritingVariation(RandomGenerator random) {
        this.random = random;
        rotation = around(MAX_ROTATION);
        slant = around(MAX_SLANT);
        stretch = StrictMath.exp(around(MAX_STRETCH));
        for (int i = 0; i < WAVES; i++) {
            waves.add(new Wave(
                    WAVE_NUMBER * random.nextGaussian(),
                    WAVE_NUMBER * random.nextGaussian(),
                    random.nextDouble() * 2 * Math.PI,
                    WAVE_HEIGHT * random.nextGaussian(),
                    WAVE_HEIGHT * random.nextGaussian()));
        }
    }

    /** Returns the distorted strokes around (0, 0), with a longest side of about 1. */
    List<Stroke> apply(List<Stroke> strokes) {
        StrokeBox box = StrokeBox.around(strokes);
        double unit = box.longestSide() == 0 ? 1 : box.longestSide();
        List<Stroke> written = new ArrayList<>();
        for (Stroke stroke : strokes) {
            double right = strokes.size() == 1 ? 0 : STROKE_SHIFT * random.nextGaussian();
            double down = strokes.size() == 1 ? 0 : STROKE_SHIFT * random.nextGaussian();
            written.add(new Stroke(withoutEnds(stroke.points()).stream()
                    .map(point -> bend((point.x() - box.middleX()) / unit, (point.y() - box.middleY()) / unit))
                    .map(point -> new StrokePoint(point.x() + right, point.y() + down))
                    .toList()));
        }
        return written;
    }

    private List<StrokePoint> withoutEnds(List<StrokePoint> points) {
        int count = points.size();
        if (count < MIN_POINTS_TO_CUT) {
            return points;
        }
        return points.subList(randomCut(count), count - randomCut(count));
    }

    /** How many points to cut: fewer than half of them, and none half of the time. */
    private int randomCut(int count) {
        return (int) (count * Math.clamp(CUT * random.nextGaussian(), 0, 0.4));
    }

    private StrokePoint bend(double x, double y) {
        double px = x;
        double py = y;
        for (Wave wave : waves) {
            double elevation = StrictMath.sin(wave.phase + wave.perX * x + wave.perY * y);
            px += wave.x * elevation;
            py += wave.y * elevation;
        }
        px = px * stretch - slant * py;
        return new StrokePoint(
                StrictMath.cos(rotation) * px - StrictMath.sin(rotation) * py,
                StrictMath.sin(rotation) * px + StrictMath.cos(rotation) * py);
    }

    private double around(double max) {
        return random.nextDouble(-max, max);
    }

    /** A slow wave over the page that moves points along (x, y). */
    private record Wave(double perX, double perY, double phase, double x, double y) {}
}
