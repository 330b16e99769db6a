package kernelight.formula;

/**
 * How many cells the output has along one direction: O = floor((N + 2P - F) / S) + 1; with a dilation D the filter spans
 * D(F - 1) + 1 cells instead of F.
 *
 * @param input N
 * @param paddingBefore P
 * @param paddingAfter P too, or where the two sides differ P'
 * @param filter F
 * @param stride S
 * @param dilation D
 */
public record OutputSizeFormula(int input, int paddingBefore, int paddingAfter, int filter, int stride, int dilation) {
    private static final Formula ONE = new Formula.Constant(1);

    /** The whole formula. */
    public Formula output() {
        return new Formula.Plus(new Formula.Floor(places()), ONE);
    }

    /** The fraction inside the floor: the strides that fit after the first place, not always a whole number. */
    public Formula.Fraction places() {
        return new Formula.Fraction(travel(), step());
    }

    /** How far the window can travel. */
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

    /** From the first weight of a dilated filter to the last. */
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

    /** The size without rounding down: whole, or the case the lectures call impossible and PyTorch rounds down. */
    public Ratio unrounded() {
        return places().value().plus(ONE.value());
    }

    public boolean divides() {
        return places().value().isWhole();
    }
}
