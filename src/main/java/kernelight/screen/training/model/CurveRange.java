package kernelight.screen.training.model;

/**
 * How many batches the curves show: at first a few, so that single steps are visible, later the whole run. Changes
 * smoothly from one to the next.
 */
public final class CurveRange {
    private static final long[] FIRST_STEPS = {20, 50, 100, 200, 500, 1000, 2000, 5000};
    /** From this share of the run on, all of it is shown. */
    private static final double WHOLE_FROM = 0.25;

    private static final double SECONDS_TO_GET_CLOSE = 0.12;
    private static final double CLOSE = 0.002;

    private double shown;

    /** Jumps to a range, for a new run. */
    public void reset(long wanted) {
        shown = wanted;
    }

    /** Advances by some time; returns whether that changed anything. */
    public boolean advance(double seconds, long wanted) {
        if (shown == wanted) {
            return false;
        }
        double left = (wanted - shown) * Math.exp(-seconds / SECONDS_TO_GET_CLOSE);
        shown = Math.abs(left) < CLOSE * wanted ? wanted : wanted - left;
        return true;
    }

    /** The number of batches from the left edge to the right edge. */
    public double batches() {
        return shown;
    }

    /** How many batches to show after {@code done} batches: as few as show single steps well. */
    public static long wanted(long done, long planned) {
        if (done < planned * WHOLE_FROM) {
            for (long step : FIRST_STEPS) {
                if (done <= step * 0.8 && step < planned) {
                    return step;
                }
            }
        }
        return planned;
    }
}
