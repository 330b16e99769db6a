package kernelight.screen.drawing.model;

/** Where a network comes from. */
public enum NetworkSource {
    /** It came with the app. */
    SHIPPED,
    /** It was trained on the training screen. */
    TRAINED_HERE,
    /** A copy of another one has learned from the person's own digits. */
    LEARNED,
    /** It was opened from a file. */
    FILE
}
