package kernelight.filter;

/**
 * The weights that slide over a picture. The middle weight lies on the pixel that is computed; where a side is even, it
 * is the one below or to the right of the middle, as in SciPy and OpenCV.
 *
 * @param rows R
 * @param columns S
 * @param weights R x S, row after row
 */
public record Kernel(int rows, int columns, float[] weights) {
    /** The sum of weights counts as 0 if it is at most this share of the sum of their absolute values: rounding. */
    private static final double ZERO_SHARE = 1e-6;

    /**
     * Weights in rows.
     *
     * @throws IllegalArgumentException if there is none, or their number is not R x S
     */
    public Kernel {
        if (rows < 1 || columns < 1 || weights.length != rows * columns) {
            throw new IllegalArgumentException(
                    "A kernel of " + rows + " x " + columns + " does not have " + weights.length + " weights.");
        }
    }

    /** Rows from top to bottom, all of one length. */
    static Kernel of(float[]... rows) {
        float[] weights = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, weights, row * rows[0].length, rows[0].length);
        }
        return new Kernel(rows.length, rows[0].length, weights);
    }

    public float at(int row, int column) {
        return weights[row * columns + column];
    }

    /**
     * The weights divided by their sum, so that the brightness of even areas stays; where the sum is 0, by the sum of
     * their absolute values.
     *
     * @throws FilterProblem if all weights are 0
     */
    public Kernel normalized() throws FilterProblem {
        double sum = 0;
        double absolute = 0;
        for (float weight : weights) {
            sum += weight;
            absolute += Math.abs(weight);
        }
        if (absolute == 0) {
            throw new FilterProblem("filter.problem.kernel.zero");
        }
        double divisor = Math.abs(sum) <= ZERO_SHARE * absolute ? absolute : sum;
        float[] divided = new float[weights.length];
        for (int i = 0; i < divided.length; i++) {
            divided[i] = (float) (weights[i] / divisor);
        }
        return new Kernel(rows, columns, divided);
    }

    /** Turned by half a turn, as convolution proper does; cross-correlation with it is convolution. */
    Kernel flipped() {
        float[] flipped = new float[weights.length];
        for (int i = 0; i < flipped.length; i++) {
            flipped[i] = weights[weights.length - 1 - i];
        }
        return new Kernel(rows, columns, flipped);
    }

    /** Whether a weight is negative, so that a response may be. */
    public boolean hasNegativeWeights() {
        for (float weight : weights) {
            if (weight < 0) {
                return true;
            }
        }
        return false;
    }
}
