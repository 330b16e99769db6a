package kernelight.picturekind;

/** What a picture shows. */
public enum PictureKind {
    /** One digit. */
    DIGIT,
    /** Two digits or more, beside or above each other. */
    SEVERAL_DIGITS,
    /** Something else: a letter, a shape, a scribble. */
    NO_DIGIT
}
