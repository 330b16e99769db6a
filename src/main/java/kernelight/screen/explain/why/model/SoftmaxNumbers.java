package kernelight.screen.explain.why.model;

/**
 * The softmax with its numbers: e to the power of each score over the temperature, their sum, and each of them as a share of
 * it. In double precision.
 *
 * @param scores of all classes
 * @param temperature above 0; 1 is what the network itself does
 */
public record SoftmaxNumbers(float[] scores, double temperature) {
    /** Above this exponent, numbers are no longer readable; beyond 709 they are no doubles. */
    private static final double LARGEST_EXPONENT = 300;

    /** A score over the temperature. */
    public double scaled(int index) {
        return scores[index] / temperature;
    }

    /** What is subtracted from every exponent, which changes no quotient: 0 unless the exponentials were too large. */
    public double subtracted() {
        double largest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score / temperature);
        }
        return Math.abs(largest) > LARGEST_EXPONENT ? largest : 0;
    }

    public double exponential(int index) {
        return Math.exp(scaled(index) - subtracted());
    }

    public double sum() {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += exponential(i);
        }
        return sum;
    }

    public double quotient(int index) {
        return exponential(index) / sum();
    }

    /** All quotients. */
    float[] quotients() {
        float[] quotients = new float[scores.length];
        double sum = sum();
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = (float) (exponential(i) / sum);
        }
        return quotients;
    }
}
