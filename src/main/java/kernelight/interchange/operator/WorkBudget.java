package kernelight.interchange.operator;

import kernelight.interchange.onnx.OnnxException;

/** Limits the computation for a graph, so that a few bytes in a file cannot cause hours of work. Not thread-safe. */
public final class WorkBudget {
    /** The maximum number of multiplications; VGG-19 needs 2 * 10^10 per image. */
    private static final double MAX_MULTIPLICATIONS = 1e11;

    /** Processing a single number takes about as long as this many multiplications in a convolution. */
    private static final int MULTIPLICATIONS_PER_NUMBER = 20;

    private double done;

    /**
     * Adds multiplications.
     *
     * @throws OnnxException if the budget is exceeded
     */
    void add(double multiplications) {
        done += multiplications;
        if (done > MAX_MULTIPLICATIONS) {
            throw new OnnxException("The model needs more than 10^11 multiplications, which is not supported.");
        }
    }

    /**
     * Adds numbers that are processed one by one.
     *
     * @throws OnnxException if the budget is exceeded
     */
    void addNumbers(double count) {
        add(MULTIPLICATIONS_PER_NUMBER * count);
    }
}
