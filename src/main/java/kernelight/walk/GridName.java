package kernelight.walk;

/** The tables that an operation reads or writes. */
public enum GridName {
    INPUT,
    /** The input before a change. */
    INPUT_BEFORE,
    /** The three channels of the input shown as one RGB picture. */
    PIXELS,
    FILTER,
    /** The filter as it lies on the window in a true convolution. */
    FLIPPED_FILTER,
    /** One number per filter, at the channel of that filter's output. */
    BIAS,
    /** Batch normalization: the running mean of each channel. Mean-variance normalization: the mean of its values. */
    MEAN,
    /** Batch normalization: the running variance of each channel. */
    VARIANCE,
    /** The factor of each channel. */
    SCALE,
    /** The number added to each channel after scaling. */
    SHIFT,
    /** Radial basis layer: the center of each output, stored as a filter. */
    CENTERS,
    OUTPUT,
    /** The output before a change. */
    OUTPUT_BEFORE,
    OUTPUT_GRADIENT,
    FILTER_GRADIENT,
    INPUT_GRADIENT,
    BIAS_GRADIENT,
    /** The steps of a transposed convolution that stamps its filters onto the output: a row for each input cell. */
    STAMPS,
    /** The im2col matrix: each row is an unrolled window. */
    WINDOW_MATRIX,
    /** The filters, each unrolled into a column. */
    FILTER_MATRIX,
    /** The product of the window matrix and the filter matrix. */
    PRODUCT_MATRIX,
    /** The terms of a single number, before they are added up. */
    TERMS;

    /** Whether a table has one part for each image of a batch, so that its cells know theirs. */
    public boolean isOfImages() {
        return switch (this) {
            case INPUT, INPUT_BEFORE, PIXELS, OUTPUT, OUTPUT_BEFORE, OUTPUT_GRADIENT, INPUT_GRADIENT -> true;
            default -> false;
        };
    }
}
