package kernelight.stage.state;

/** What stands between two blocks. */
public enum Sign {
    NONE,
    /** Nothing but room. */
    BESIDE,
    /** No sign and no place of its own: it belongs to the block before it, and is seen where that leaves room. */
    WITHIN,
    /** Slides over: the six rays of a convolution. */
    SLIDES,
    /** Times, of two matrices. */
    TIMES,
    PLUS,
    EQUALS,
    /** Becomes: the same numbers laid out another way, or a pooling. */
    BECOMES
}
