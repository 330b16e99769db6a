package kernelight.screen.convolution.model;

/** The ways to look at one case. */
public enum ConvolutionView {
    /** The window slides over the input. */
    SLIDING,
    /** The windows unrolled into rows, the filters into columns, and one product of matrices. */
    IM2COL,
    /** The backward pass: gradients with respect to filter, input and bias. */
    BACKWARD,
    /** The transposed convolution with the same numbers. */
    TRANSPOSED
}
