package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A convolution's backward pass: from the gradient of a loss with respect to the output, the gradients with respect to
 * filters, input and bias are computed.
 *
 * @param outputGradient the gradient with respect to the output, of the output's size
 * @param sums the outputs before ReLU; empty without one
 * @throws IllegalArgumentException if the gradient has another size than the output
 */
public record BackwardCase(ConvolutionCase example, NumberTable outputGradient, Optional<NumberTable> sums) {
    public BackwardCase {
        if (!outputGradient.sizes().equals(example.outputSizes())) {
            throw new IllegalArgumentException(
                    "The gradient has " + outputGradient.sizes() + ", but the output has " + example.outputSizes());
        }
    }

    public BackwardCase(ConvolutionCase example, NumberTable outputGradient) {
        this(
                example,
                outputGradient,
                example.relu()
                        ? Optional.of(new ForwardConvolution(example.withRelu(false)).result())
                        : Optional.empty());
    }

    /** Whether ReLU passes the gradient of this output: whether its input was positive. Always true without ReLU. */
    public boolean passesGradient(Cell output) {
        return sums.isEmpty() || sums.get().at(output).signum() > 0;
    }

    /** The gradients with respect to all outputs before ReLU: the output's gradient, or 0 where ReLU made the output 0. */
    public NumberTable gradientsBeforeRelu() {
        return sums.isEmpty()
                ? outputGradient
                : NumberTable.filled(
                        outputGradient.sizes(),
                        output -> passesGradient(output) ? outputGradient.at(output) : BigDecimal.ZERO);
    }
}
