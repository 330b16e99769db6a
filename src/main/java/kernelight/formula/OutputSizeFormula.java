package kernelight.formula;

/**
 * How many cells the output has along one direction: O = floor((N + 2P - F) / S) + 1.
 *
 * @param input N
 * @param padding P, on either side
 * @param filter F
 * @param stride S
 */
public record OutputSizeFormula(int input, int padding, int filter, int stride) {

    private static final Formula ONE = new Formula.Constant(1);

    /** The whole formula. */
    public Formula output() {
        return new Formula.Plus(new Formula.Floor(places()), ONE);
    }

    /** The fraction inside the floor: the strides that fit after the first place, not always a whole number. */
    public Formula.Fraction places() {
        return new Formula.Fraction(travel(), new Formula.Symbol("S", Quantity.STRIDE, stride));
    }

    /** N + 2P - F: how far the window can travel. */
    public Formula travel() {
        Formula bothSides =
                new Formula.Times(new Formula.Constant(2), new Formula.Symbol("P", Quantity.PADDING, padding));
        return new Formula.Minus(
                new Formula.Plus(new Formula.Symbol("N", Quantity.INPUT, input), bothSides),
                new Formula.Symbol("F", Quantity.FILTER, filter));
    }

    /** The size without rounding down: whole, or the case the lectures call impossible and PyTorch rounds down. */
    public Ratio unrounded() {
        return places().value().plus(ONE.value());
    }

    public boolean divides() {
        return places().value().isWhole();
    }

    /** What is left of the travel after the last whole stride. */
    public int remainder() {
        return Math.toIntExact(travel().value().numerator() % stride);
    }
}
