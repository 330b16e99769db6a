package kernelight.export.model;

/** What lies behind everything in a picture. */
public enum PictureBackground {
    /** The window's own. */
    STAGE,
    /** White paper, with colours that are readable on it. */
    WHITE,
    /** Nothing: whatever is behind the picture is seen. */
    TRANSPARENT
}
