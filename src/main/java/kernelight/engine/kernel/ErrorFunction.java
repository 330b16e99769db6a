package kernelight.engine.kernel;

/** The error function erf(x): 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x. In double precision. */
public final class ErrorFunction {
    /** From here on erf(x) is 1 to the last digit of a double. */
    private static final double LARGEST = 6;

    private static final double FACTOR = 2 / Math.sqrt(Math.PI);

    private ErrorFunction() {}

    /**
     * erf(x), by the series 2 / sqrt(pi) * exp(-x^2) * (x + 2 x^3 / 3 + 4 x^5 / (3 * 5) + ...), whose terms all have the
     * same sign, so that nothing cancels (Abramowitz and Stegun, "Handbook of Mathematical Functions", 7.1.6).
     */
    public static double of(double x) {
        if (Math.abs(x) >= LARGEST) {
            return Math.signum(x);
        }
        double square = 2 * x * x;
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum) / 4; odd += 2) {
            term *= square / odd;
            sum += term;
        }
        return FACTOR * Math.exp(-x * x) * sum;
    }
}
