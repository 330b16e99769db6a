package kernelight.walk;

import java.math.BigDecimal;

/**
 * A convolution's backward pass: the gradient of some loss with respect to the output, from which those with respect to
 * filter, input and bias follow.
 *
 * @param outputGradient as large as the output
 */
public record BackwardCase(ConvolutionCase example, NumberTable outputGradient) {
    public BackwardCase {
        if (!outputGradient.sizes().equals(example.outputSizes())) {
            throw new IllegalArgumentException(
                    "The gradient has " + outputGradient.sizes() + ", but the output has " + example.outputSizes());
        }
    }

    /** Whether ReLU let this output through; only then does its gradient flow on. */
    public boolean isOpen(Cell output) {
        return !example.relu() || sum(output).signum() > 0;
    }

    /** What of the output's gradient flows on: all of it, or nothing where ReLU had made the output 0. */
    public BigDecimal flowing(Cell output) {
        return isOpen(output) ? outputGradient.at(output) : BigDecimal.ZERO;
    }

    private BigDecimal sum(Cell output) {
        return new ForwardConvolution(example.withRelu(false)).formula(output).result();
    }
}
