package kernelight.formula;

/**
 * The output size of a convolution along one axis: O = floor((N + 2P - F) / S) + 1. With dilation D, the filter spans
 * D(F - 1) + 1 cells instead of F. (Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016.)
 *
 * @param input N, the input size
 * @param paddingBefore P
 * @param paddingAfter P, or P' if the two sides differ
 * @param filter F, the filter size
 * @param stride S
 * @param dilation D
 */
public record OutputSizeFormula(int input, int paddingBefore, int paddingAfter, int filter, int stride, int dilation) {
    private static final Formula ONE = new Formula.Constant(1);

    /** The whole formula. */
    public Formula output() {
        return new Formula.Plus(new Formula.Floor(strides()), ONE);
    }

    /** The fraction inside the floor: the number of strides from the first window to the last, not always an integer. */
    public Formula.Fraction strides() {
        return new Formula.Fraction(travel(), step());
    }

    /** The numerator of the fraction: how far the window can travel from its first position. */
    public Formula travel() {
        Formula padded = new Formula.Plus(length(), padding());
        return dilation == 1
                ? new Formula.Minus(padded, size())
                : new Formula.Minus(new Formula.Minus(padded, gaps()), ONE);
    }

    Formula length() {
        return new Formula.Symbol("N", Quantity.INPUT, input);
    }

    Formula size() {
        return new Formula.Symbol("F", Quantity.FILTER, filter);
    }

    Formula step() {
        return new Formula.Symbol("S", Quantity.STRIDE, stride);
    }

    /** D(F - 1), the distance from the first weight of a dilated filter to the last. */
    Formula gaps() {
        return new Formula.Times(
                new Formula.Symbol("D", Quantity.FILTER, dilation), new Formula.Group(new Formula.Minus(size(), ONE)));
    }

    Formula padding() {
        if (paddingBefore == paddingAfter) {
            return new Formula.Times(new Formula.Constant(2), new Formula.Symbol("P", Quantity.PADDING, paddingBefore));
        }
        return new Formula.Plus(
                new Formula.Symbol("P", Quantity.PADDING, paddingBefore),
                new Formula.Symbol("P\u2032", Quantity.PADDING, paddingAfter));
    }

    /** The size before rounding down. Some lectures call a case impossible if it is no integer; PyTorch rounds it down. */
    public Ratio unrounded() {
        return strides().value().plus(ONE.value());
    }

    /** Whether the stride divides the travel, so that nothing has to be rounded. */
    public boolean divides() {
        return strides().value().isWhole();
    }
}
