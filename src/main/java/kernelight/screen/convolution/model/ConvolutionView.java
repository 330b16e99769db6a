package kernelight.screen.convolution.model;

/** The views of a case. */
public enum ConvolutionView {
    /** The window slides over the input. */
    SLIDING,
    /** The windows unrolled into rows, the filters into columns, and one matrix product. */
    IM2COL,
    /** The backward pass: gradients with respect to filter, input and bias. */
    BACKWARD,
    /** The transposed convolution with the same numbers. */
    TRANSPOSED
}
