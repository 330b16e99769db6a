package kernelight.data.generated;

import java.util.random.RandomGenerator;

/**
 * A pen and how hard it is pressed: lays ink along a trace by giving every point its half width, in hundredths of a
 * digit's height. The line swells and thins slowly on its way, is wider across a flat nib than along it, and has rough
 * edges.
 */
final class Pen {
    /** How far the slow swelling goes on from one point of a trace to the next, as an angle. */
    private static final double SWELL_STEP = 0.11;

    private final RandomGenerator random;

    private final double radius;
    private final double swell;
    private final double swellPhase;
    private final double nib;
    private final double nibAngle;
    private final double roughness;

    Pen(RandomGenerator random) {
        this.random = random;
        radius = 6.7 * StrictMath.exp(0.33 * random.nextGaussian());
        swell = 0.12 * random.nextGaussian();
        swellPhase = random.nextDouble() * 2 * Math.PI;
        nib = 0.15 * random.nextDouble();
        nibAngle = random.nextDouble() * Math.PI;
        roughness = 0.1 * random.nextDouble();
    }

    void ink(Trace trace) {
        double nibX = StrictMath.cos(nibAngle);
        double nibY = StrictMath.sin(nibAngle);
        for (int i = 0; i < trace.size; i++) {
            int from = i > 0 && !trace.begins[i] ? i - 1 : i;
            int to = from == i && i + 1 < trace.size ? i + 1 : i;
            double dx = trace.x[to] - trace.x[from];
            double dy = trace.y[to] - trace.y[from];
            double length = Math.sqrt(dx * dx + dy * dy) + 1e-6;
            double across = Math.abs(nibX * dy - nibY * dx) / length;
            double pressure = 1
                    + swell * StrictMath.sin(swellPhase + SWELL_STEP * i)
                    + nib * (across - 0.6)
                    + roughness * random.nextGaussian();
            trace.radius[i] = radius * Math.max(0.4, pressure);
        }
    }
}
