package kernelight.playback;

/** How far playing goes at a time. */
public enum PlayUnit {
    /** A whole step: an output cell. */
    STEP,
    /** A micro-step: a product. */
    MICRO_STEP
}
