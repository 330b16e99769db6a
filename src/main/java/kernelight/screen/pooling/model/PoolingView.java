package kernelight.screen.pooling.model;

/** The ways to look at a pooling. */
public enum PoolingView {
    /** The window slides over the input. */
    SLIDING,
    /** Every window a row of a matrix. */
    IM2COL,
    /** The backward pass: the gradient with respect to the input. */
    BACKWARD,
    /** The same input moved by one cell, and what it changes. */
    SHIFTED
}
