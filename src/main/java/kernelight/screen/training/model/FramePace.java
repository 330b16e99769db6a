package kernelight.screen.training.model;

import java.util.function.BooleanSupplier;

/**
 * How often the screen is drawn anew while a run goes on. Where drawing falls behind (in the first seconds, while
 * nothing is compiled yet, or in software on a busy machine) the window would wait for it: then it is drawn less often,
 * and more often again when frames come on time.
 */
public final class FramePace {
    private static final double SHORTEST_SECONDS = 0.033;
    private static final double LONGEST_SECONDS = 0.25;
    private static final double FIRST_SECONDS = 0.15;
    /** A frame that comes later than this had to wait. */
    private static final double LATE_SECONDS = 0.03;

    private static final double SLOWER = 1.5;
    private static final double FASTER = 0.97;

    /** With motion reduced it is drawn as often as one can follow. */
    private static final double CALM_SECONDS = 1;

    private final BooleanSupplier reduceMotion;
    private double between = FIRST_SECONDS;
    private double sinceDrawn;
    private boolean late;

    /** @param reduceMotion whether the person wants little to move */
    public FramePace(BooleanSupplier reduceMotion) {
        this.reduceMotion = reduceMotion;
    }

    /** Another frame, so many seconds after the last one; whether it is time to draw. */
    public boolean isDue(double seconds) {
        sinceDrawn += seconds;
        late |= seconds > LATE_SECONDS;
        if (sinceDrawn < (reduceMotion.getAsBoolean() ? CALM_SECONDS : between)) {
            return false;
        }
        between = Math.clamp(between * (late ? SLOWER : FASTER), SHORTEST_SECONDS, LONGEST_SECONDS);
        sinceDrawn = 0;
        late = false;
        return true;
    }

    /** From one drawing to the next. */
    double seconds() {
        return between;
    }
}
