package kernelight.screen.training.model;

import java.util.function.BooleanSupplier;

/**
 * How often the screen is redrawn during a run: in every frame, if the window keeps up. Where drawing cannot keep up (in the first seconds, while the code is
 * not compiled yet, or with software rendering on a busy machine), it is drawn less often, so that the window does not
 * have to wait; and more often again when frames are on time.
 */
public final class FramePace {
    /** Less than from one frame to the next. */
    private static final double SHORTEST_SECONDS = 0.01;

    private static final double QUICK_SECONDS = 0.03;
    private static final double LONGEST_SECONDS = 0.25;
    private static final double FIRST_SECONDS = 0.15;
    /** A frame that comes later than this was delayed. */
    private static final double LATE_SECONDS = 0.03;

    private static final double SLOWER = 1.5;
    private static final double FASTER = 0.97;

    /** With reduced motion, the screen is redrawn slowly enough to follow. */
    private static final double CALM_SECONDS = 1;

    private final BooleanSupplier reduceMotion;
    private double between = FIRST_SECONDS;
    private double sinceDrawn;
    private boolean late;

    /** @param reduceMotion whether the user wants reduced motion */
    public FramePace(BooleanSupplier reduceMotion) {
        this.reduceMotion = reduceMotion;
    }

    /** Called for each frame, with the seconds since the last one; returns whether to draw. */
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

    /** Whether the window keeps up with a drawing in every frame, or nearly so. */
    public boolean isQuick() {
        return !reduceMotion.getAsBoolean() && between < QUICK_SECONDS;
    }

    /** The time between two drawings. */
    double seconds() {
        return between;
    }
}
