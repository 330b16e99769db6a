package kernelight.filter;

/** What becomes of the responses of a filter's kernels at a pixel. */
public enum Combination {
    /** There is one kernel: its response. */
    ONE,
    /** Of two kernels, x and y: the length of the gradient, sqrt(x * x + y * y). */
    MAGNITUDE,
    /**
     * Of two kernels, x and y: the direction of the gradient in degrees, above -180 to 180. 0 where it gets brighter to
     * the right, 90 where it gets brighter downwards, as rows are counted; 0 where there is no gradient.
     */
    ANGLE;

    /** How many kernels it takes. */
    int kernels() {
        return this == ONE ? 1 : 2;
    }

    /** @param second of {@link #ONE}, not used */
    float of(float first, float second) {
        return switch (this) {
            case ONE -> first;
            case MAGNITUDE -> (float) Math.sqrt(first * first + second * second);
            case ANGLE -> (float) Math.toDegrees(Math.atan2(second + 0f, first + 0f)); // -0 would turn 0 into 180
        };
    }
}
