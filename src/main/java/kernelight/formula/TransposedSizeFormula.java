package kernelight.formula;

/**
 * How many cells the output of a transposed convolution has along one direction: O = (N - 1)S - 2P + F, and A more with
 * an output padding A; with a dilation D the filter spans D(F - 1) + 1 cells instead of F. It asks the formula of the
 * convolution backwards.
 *
 * @param convolution with the same settings; its N is the transposed convolution's input
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
        Formula spread = spread(cut);
        return outputPadding == 0
                ? spread
                : new Formula.Plus(spread, new Formula.Symbol("A", Quantity.PADDING, outputPadding));
    }

    /** The last copy of the filter reaches over the last stride. */
    private Formula spread(Formula strides) {
        return convolution.dilation() == 1
                ? new Formula.Plus(strides, convolution.size())
                : new Formula.Plus(new Formula.Plus(strides, convolution.gaps()), ONE);
    }
}
