package kernelight.data.generated;

/**
 * A smooth curve through given points, with sharp turns at corners: a cubic Hermite spline whose tangents come from the
 * neighbouring points, spaced by the square root of their distance (centripetal Catmull-Rom), which avoids loops.
 */
final class Curve {
    /** The length of the straight pieces that approximate the curve; a digit is 100 high. */
    private static final double PIECE = 5;

    private Curve() {}

    /** Adds the curve through the first {@code count} points to the trace. */
    static void append(double[] x, double[] y, boolean[] corner, int count, Trace trace) {
        double[] time = new double[count];
        for (int i = 1; i < count; i++) {
            double distance = Math.sqrt(square(x[i] - x[i - 1]) + square(y[i] - y[i - 1]));
            time[i] = time[i - 1] + Math.sqrt(Math.max(distance, 1e-3));
        }
        trace.add(x[0], y[0], true);
        int first = 0;
        for (int last = 1; last < count; last++) {
            if (last == count - 1 || corner[last]) {
                appendSmooth(x, y, time, first, last, trace);
                first = last;
            }
        }
    }

    /** The part from one corner or end to the next. */
    private static void appendSmooth(double[] x, double[] y, double[] time, int first, int last, Trace trace) {
        for (int i = first; i < last; i++) {
            double duration = time[i + 1] - time[i];
            double startX = duration * tangent(x, time, first, last, i);
            double startY = duration * tangent(y, time, first, last, i);
            double endX = duration * tangent(x, time, first, last, i + 1);
            double endY = duration * tangent(y, time, first, last, i + 1);
            int pieces = 1 + (int) (duration * duration / PIECE);
            for (int piece = 1; piece <= pieces; piece++) {
                double t = (double) piece / pieces;
                trace.add(hermite(x[i], startX, x[i + 1], endX, t), hermite(y[i], startY, y[i + 1], endY, t), false);
            }
        }
    }

    /** The derivative of the coordinate p at point i of the part from {@code first} to {@code last}. */
    private static double tangent(double[] p, double[] time, int first, int last, int i) {
        if (last - first == 1) {
            return slope(p, time, first);
        }
        if (i == first) {
            return 1.5 * slope(p, time, first) - 0.5 * tangent(p, time, first, last, first + 1);
        }
        if (i == last) {
            return 1.5 * slope(p, time, last - 1) - 0.5 * tangent(p, time, first, last, last - 1);
        }
        double before = time[i] - time[i - 1];
        double after = time[i + 1] - time[i];
        return (slope(p, time, i - 1) * after + slope(p, time, i) * before) / (before + after);
    }

    private static double slope(double[] p, double[] time, int i) {
        return (p[i + 1] - p[i]) / (time[i + 1] - time[i]);
    }

    private static double hermite(double from, double fromTangent, double to, double toTangent, double t) {
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * from
                + (t3 - 2 * t2 + t) * fromTangent
                + (3 * t2 - 2 * t3) * to
                + (t3 - t2) * toTangent;
    }

    private static double square(double value) {
        return value * value;
    }
}
