package kernelight.walk;

/** The tables that an operation reads or writes. */
public enum GridName {
    INPUT,
    /** The input's three channels as the picture that they are the red, green and blue of. */
    PIXELS,
    FILTER,
    /** One number for each filter, in its channel. */
    BIAS,
    /** Of batch normalization: the running mean of each channel. */
    MEAN,
    /** Of batch normalization: the running variance of each channel. */
    VARIANCE,
    /** What each channel is multiplied by. */
    SCALE,
    /** What is added to each channel that was scaled. */
    SHIFT,
    /** Of a radial basis layer: a center for each output, as a filter. */
    CENTERS,
    OUTPUT,
    /** What the output was before something changed. */
    OUTPUT_BEFORE,
    OUTPUT_GRADIENT,
    FILTER_GRADIENT,
    INPUT_GRADIENT,
    BIAS_GRADIENT,
    /** The windows unrolled into rows, as im2col has them. */
    WINDOW_MATRIX,
    /** The filters unrolled into columns. */
    FILTER_MATRIX,
    /** The product of the two. */
    PRODUCT_MATRIX
}
