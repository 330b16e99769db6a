package kernelight.walk;

import java.math.BigDecimal;

/**
 * A convolution's backward pass: from the gradient of a loss with respect to the output, the gradients with respect to
 * filters, input and bias are computed.
 *
 * @param outputGradient the gradient with respect to the output, of the output's size
 * @throws IllegalArgumentException if the gradient has another size than the output
 */
public record BackwardCase(ConvolutionCase example, NumberTable outputGradient) {
    public BackwardCase {
        if (!outputGradient.sizes().equals(example.outputSizes())) {
            throw new IllegalArgumentException(
                    "The gradient has " + outputGradient.sizes() + ", but the output has " + example.outputSizes());
        }
    }

    /** Whether ReLU passes the gradient of this output: whether its input was positive. Always true without ReLU. */
    public boolean passesGradient(Cell output) {
        return !example.relu() || sum(output).signum() > 0;
    }

    /** The gradient with respect to an output before ReLU: the output's gradient, or 0 where ReLU made the output 0. */
    public BigDecimal gradientBeforeRelu(Cell output) {
        return passesGradient(output) ? outputGradient.at(output) : BigDecimal.ZERO;
    }

    private BigDecimal sum(Cell output) {
        return sums().formula(output).result();
    }

    private ForwardConvolution sums() {
        return new ForwardConvolution(example.withRelu(false));
    }

    /** The gradients with respect to all outputs before ReLU. */
    NumberTable gradientsBeforeRelu() {
        if (!example.relu()) {
            return outputGradient;
        }
        NumberTable sums = sums().result();
        return NumberTable.filled(
                sums.sizes(), output -> sums.at(output).signum() > 0 ? outputGradient.at(output) : BigDecimal.ZERO);
    }
}
