package kernelight.stage.sheet;

/** What stands between two blocks. */
public enum Sign {
    NONE,
    /** Nothing but room. */
    BESIDE,
    /** Slides over: the six rays of a convolution. */
    SLIDES,
    /** Times, of two matrices. */
    TIMES,
    PLUS,
    EQUALS,
    /** Becomes: the same numbers laid out another way, or a pooling. */
    BECOMES
}
