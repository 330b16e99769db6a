package kernelight.stage.state;

/** What stands between two blocks. */
public enum Sign {
    NONE,
    /** Only a gap. */
    BESIDE,
    /** No sign and no column of its own: the block is shown within the block before it, where that leaves space. */
    WITHIN,
    /** Convolution: an asterisk with six rays. */
    SLIDES,
    /** Times, of two matrices. */
    TIMES,
    PLUS,
    EQUALS,
    /** An arrow: the same numbers laid out another way, or a pooling. */
    BECOMES
}
