package kernelight.formula;

/** What a symbol stands for. Each quantity has its own colour in formulas, controls and pictures. */
public enum Quantity {
    INPUT,
    FILTER,
    PADDING,
    STRIDE,
    BIAS,
    OUTPUT
}
