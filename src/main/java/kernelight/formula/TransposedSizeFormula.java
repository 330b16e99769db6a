package kernelight.formula;

/**
 * The output size of a transposed convolution along one axis: O = (N - 1)S - 2P + F + A, where A is the output padding.
 * With dilation D, the filter spans D(F - 1) + 1 cells instead of F. It is the inverse of the convolution's formula.
 *
 * @param convolution the convolution with the same settings; its N is the transposed convolution's input size
 * @param outputPadding A
 */
public record TransposedSizeFormula(OutputSizeFormula convolution, int outputPadding) {
    private static final Formula ONE = new Formula.Constant(1);

    /** The whole formula. */
    public Formula output() {
        Formula strides =
                new Formula.Times(new Formula.Group(new Formula.Minus(convolution.length(), ONE)), convolution.step());
        Formula cut = convolution.paddingBefore() == convolution.paddingAfter()
                ? new Formula.Minus(strides, convolution.padding())
                : new Formula.Minus(strides, new Formula.Group(convolution.padding()));
        Formula size = withFilter(cut);
        return outputPadding == 0
                ? size
                : new Formula.Plus(size, new Formula.Symbol("A", Quantity.PADDING, outputPadding));
    }

    /** Adds the size of the last copy of the filter. */
    private Formula withFilter(Formula strides) {
        return convolution.dilation() == 1
                ? new Formula.Plus(strides, convolution.size())
                : new Formula.Plus(new Formula.Plus(strides, convolution.gaps()), ONE);
    }
}
