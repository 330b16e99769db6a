package kernelight.formula;

/** What a symbol stands for: each has one colour everywhere, in formula, control and picture alike. */
public enum Quantity {
    INPUT,
    FILTER,
    PADDING,
    STRIDE,
    BIAS,
    OUTPUT
}
