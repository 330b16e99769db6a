package kernelight.filter;

/** What becomes of the responses of a filter's kernels at a pixel. */
public enum Combination {
    /** There is one kernel: its response. */
    ONE,
    /**
     * There is a kernel for each plane: their responses are added to one, as in a filter of a convolutional layer, which
     * reads all channels.
     */
    CHANNELS,
    /** Of two kernels, x and y: the length of the gradient, sqrt(x * x + y * y). */
    MAGNITUDE,
    /**
     * Of two kernels, x and y: the direction of the gradient in degrees, above -180 to 180. 0 where it gets brighter to
     * the right, 90 where it gets brighter downwards, as rows are counted; 0 where there is no gradient.
     */
    ANGLE;

    /** Whether it takes so many kernels. */
    boolean takes(int kernels) {
        return switch (this) {
            case ONE -> kernels == 1;
            case CHANNELS -> kernels >= 1;
            case MAGNITUDE, ANGLE -> kernels == 2;
        };
    }

    /** Whether two responses are combined at each pixel. */
    public boolean isOfTwo() {
        return this == MAGNITUDE || this == ANGLE;
    }

    /** @param second used only if it {@link #isOfTwo} */
    public float of(float first, float second) {
        return switch (this) {
            case ONE, CHANNELS -> first;
            case MAGNITUDE -> (float) Math.sqrt(first * first + second * second);
            case ANGLE -> (float) Math.toDegrees(Math.atan2(second + 0f, first + 0f)); // -0 would turn 0 into 180
        };
    }
}
