package kernelight.screen.pooling.model;

/** The views of a case. */
public enum PoolingView {
    /** The window slides over the input. */
    SLIDING,
    /** The windows unrolled into rows of a matrix. */
    IM2COL,
    /** The backward pass: the gradient with respect to the input. */
    BACKWARD,
    /** The input shifted by one cell, and what that changes in the output. */
    SHIFTED
}
