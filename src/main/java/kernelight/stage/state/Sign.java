package kernelight.stage.state;

/** What stands between two blocks. */
public enum Sign {
    NONE,
    /** Only a gap. */
    BESIDE,
    /** No sign and no column of its own: the block is shown within the block before it, where that leaves space. */
    WITHIN,
    /** A filter slides over a table: an asterisk with six rays. */
    SLIDES,
    /** The same, named cross-correlation: the filter lies on the window as it is. */
    CORRELATES,
    /** The same, named convolution: the filter lies on the window flipped. */
    CONVOLVES,
    /** Times, of two matrices. */
    TIMES,
    PLUS,
    EQUALS,
    /** An arrow: the same numbers laid out another way, or a pooling. */
    BECOMES
}
