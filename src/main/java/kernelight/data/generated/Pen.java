package kernelight.data.generated;

import java.util.random.RandomGenerator;

/**
 * A pen, which gives every point of a trace its half width, in hundredths of a digit's height. The width varies slowly
 * with the pressure, is larger across a flat nib than along it, and is a little random, which makes edges rough.
 */
final class Pen {
    /** The phase step of the slow change in pressure from one point of a trace to the next, in radians. */
    private static final double PRESSURE_STEP = 0.11;

    private final RandomGenerator random;

    private final double radius;
    private final double pressureChange;
    private final double pressurePhase;
    private final double nib;
    private final double nibAngle;
    private final double roughness;

    Pen(RandomGenerator random) {
        this.random = random;
        radius = 6.7 * StrictMath.exp(0.33 * random.nextGaussian());
        pressureChange = 0.12 * random.nextGaussian();
        pressurePhase = random.nextDouble() * 2 * Math.PI;
        nib = 0.15 * random.nextDouble();
        nibAngle = random.nextDouble() * Math.PI;
        roughness = 0.1 * random.nextDouble();
    }

    /** Sets the half width of every point. */
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
                    + pressureChange * StrictMath.sin(pressurePhase + PRESSURE_STEP * i)
                    + nib * (across - 0.6)
                    + roughness * random.nextGaussian();
            trace.radius[i] = radius * Math.max(0.4, pressure);
        }
    }
}
