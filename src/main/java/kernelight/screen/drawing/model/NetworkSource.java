package kernelight.screen.drawing.model;

/** Where a network comes from. */
public enum NetworkSource {
    /** It came with the app. */
    SHIPPED,
    /** It was trained on the training screen. */
    TRAINED_HERE,
    /** It was opened from a file. */
    FILE
}
