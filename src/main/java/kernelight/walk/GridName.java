package kernelight.walk;

/** The tables that an operation reads or writes. */
public enum GridName {
    INPUT,
    FILTER,
    /** One number for each filter, in its channel. */
    BIAS,
    OUTPUT,
    OUTPUT_GRADIENT,
    FILTER_GRADIENT,
    INPUT_GRADIENT,
    BIAS_GRADIENT
}
