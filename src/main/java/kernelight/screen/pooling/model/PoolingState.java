package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;

/**
 * Everything that can be edited and undone.
 *
 * @param outputGradient the gradient with respect to the output, of the output's size
 */
public record PoolingState(PoolingCase example, NumberTable outputGradient) {
    /** A case with a gradient of ones: as if the loss were the sum of the outputs. */
    public static PoolingState of(PoolingCase example) {
        return new PoolingState(example, ones(example));
    }

    private static NumberTable ones(PoolingCase example) {
        return NumberTable.filled(example.outputSizes(), cell -> BigDecimal.ONE);
    }

    /** With another case; the gradient keeps the numbers that lie within the new output. */
    public PoolingState with(PoolingCase changed) {
        return new PoolingState(changed, outputGradient.resized(changed.outputSizes(), ones(changed)));
    }

    public PoolingState withOutputGradient(NumberTable changed) {
        return new PoolingState(example, changed);
    }
}
