package kernelight.handwriting;

/**
 * How a network learns from one's own digits.
 *
 * @param batches of {@link #BATCH_SIZE} images each
 * @param mix how many of them are one's own
 * @param seed of every random choice
 */
public record LearningSettings(int batches, Mix mix, long seed) {
    public static final int BATCH_SIZE = 32;

    public static final LearningSettings USUAL = new LearningSettings(40, Mix.HALF, 1);

    /** The share of one's own digits among the images of a batch. */
    public enum Mix {
        QUARTER(0.25),
        HALF(0.5),
        /** No others: what is not shown any more is forgotten soonest. */
        ALL(1);

        private final double own;

        Mix(double own) {
            this.own = own;
        }

        /** From 0 to 1. */
        public double own() {
            return own;
        }
    }

    /** @throws IllegalArgumentException if there is no batch */
    public LearningSettings {
        if (batches < 1) {
            throw new IllegalArgumentException("There must be at least one batch, not " + batches + ".");
        }
    }
}
