package kernelight.screen.convolution.model;

/** The two ways to step through a transposed convolution. */
public enum TransposedWay {
    /** Output cell after output cell, each from the input cells that reach it. */
    GATHERED,
    /** Input cell after input cell, each stamping the filter onto the output. */
    SPREAD
}
