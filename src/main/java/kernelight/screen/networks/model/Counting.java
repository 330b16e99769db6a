package kernelight.screen.networks.model;

/**
 * How parameters and multiplications are counted. Tools count them in different ways, so their numbers for the same network
 * differ.
 *
 * @param withBias whether biases count among the parameters
 * @param batch N, how many images are computed at a time: multiplications and activations are for all of them
 * @param multiplyAddAsTwo whether a multiplication and the addition of its product count as two operations
 */
public record Counting(boolean withBias, int batch, boolean multiplyAddAsTwo) {
    /** As in the papers: with biases, one image, multiplications alone. */
    public static final Counting USUAL = new Counting(true, 1, false);

    public static final int LARGEST_BATCH = 1024;

    public Counting withBias(boolean now) {
        return new Counting(now, batch, multiplyAddAsTwo);
    }

    public Counting withBatch(int now) {
        return new Counting(withBias, now, multiplyAddAsTwo);
    }

    public Counting withMultiplyAddAsTwo(boolean now) {
        return new Counting(withBias, batch, now);
    }
}
