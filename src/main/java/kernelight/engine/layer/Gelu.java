package kernelight.engine.layer;

import kernelight.engine.kernel.ErrorFunction;
import kernelight.engine.tensor.Tensor;

/**
 * x * P(x), where P(x) is the probability that a standard normal number is below x (Hendrycks and Gimpel, "Gaussian Error
 * Linear Units", 2016).
 *
 * @param approximate whether P(x) is approximated by (1 + tanh(sqrt(2 / pi) * (x + 0.044715 x^3))) / 2, as in PyTorch's
 *     {@code approximate="tanh"}
 */
public record Gelu(boolean approximate) implements ActivationFunction {
    /** The coefficient of x^3 in the approximation. */
    public static final double CUBIC = 0.044715;

    private static final double ROOT = Math.sqrt(2 / Math.PI);

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (x[i] * probability(x[i]));
        }
    }

    /** The derivative: P(x) + x * P'(x). */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            double probability = probability(x[i]);
            dx[i] = (float) (dy[i] * (probability + x[i] * density(x[i], probability)));
        }
    }

    private double probability(double x) {
        return approximate
                ? (1 + Math.tanh(ROOT * (x + CUBIC * x * x * x))) / 2
                : (1 + ErrorFunction.of(x / Math.sqrt(2))) / 2;
    }

    /** The derivative of P(x). With P = (1 + tanh(u)) / 2 it is 2 P (1 - P) * u'. */
    private double density(double x, double probability) {
        return approximate
                ? 2 * probability * (1 - probability) * ROOT * (1 + 3 * CUBIC * x * x)
                : Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    @Override
    public Gelu copy() {
        return this;
    }

    @Override
    public String toString() {
        return approximate ? "GELU, approximated with tanh" : "GELU";
    }
}
