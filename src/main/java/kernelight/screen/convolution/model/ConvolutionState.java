package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/**
 * Everything that can be edited and undone.
 *
 * @param outputGradient the gradient with respect to the output, of the output's size; while there is no output because
 *     no window fits, it keeps the numbers it had
 * @param outputPadding the output padding of the transposed convolution
 * @param paddingRule how the padding is determined
 */
public record ConvolutionState(
        ConvolutionCase example, NumberTable outputGradient, int outputPadding, PaddingRule paddingRule) {
    /** A case with a gradient of ones: as if the loss were the sum of the outputs. */
    public static ConvolutionState of(ConvolutionCase example) {
        return new ConvolutionState(example, ones(example), 0, PaddingRule.CUSTOM);
    }

    private static NumberTable ones(ConvolutionCase example) {
        Sizes sizes = example.hasOutput()
                ? example.outputSizes()
                : new Sizes(
                        example.input().sizes().images(),
                        example.filters().sizes().filters(),
                        1,
                        1,
                        1);
        return NumberTable.filled(sizes, cell -> BigDecimal.ONE);
    }

    /** With another case; the gradient keeps the numbers that lie within the new output, and all if there is none. */
    public ConvolutionState with(ConvolutionCase changed) {
        NumberTable gradient =
                changed.hasOutput() ? outputGradient.resized(changed.outputSizes(), ones(changed)) : outputGradient;
        return new ConvolutionState(changed, gradient, outputPadding, paddingRule);
    }

    /** A bias for each filter; zeros where the case has none. */
    NumberTable bias() {
        Sizes sizes = new Sizes(1, example.filters().sizes().filters(), 1, 1, 1);
        return example.hasBias() ? new NumberTable(sizes, example.bias()) : NumberTable.zeros(sizes);
    }

    public ConvolutionState withOutputGradient(NumberTable changed) {
        return new ConvolutionState(example, changed, outputPadding, paddingRule);
    }

    public ConvolutionSettings settings() {
        return ConvolutionSettings.of(example, paddingRule, outputPadding);
    }

    /** The preset that equals this case, if there is one. */
    public Optional<ConvolutionPreset> preset() {
        return ConvolutionPreset.of(example);
    }
}
