package kernelight.ui.surface;

/**
 * The font and the alignment of a text.
 *
 * @param size the font size, in the surface's units
 */
public record TextStyle(Face face, double size, Align align, Level level) {
    /** The typefaces that come with the app. */
    public enum Face {
        REGULAR,
        BOLD,
        /** Upright with serifs, for formulas. */
        FORMULA,
        /** Slanted with serifs, for the letters of formulas. */
        LETTER
    }

    /** Where the text lies from its x. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** What of the text lies at its y. */
    public enum Level {
        MIDDLE,
        BASELINE
    }

    /** Regular, from its x on, with its middle at y. */
    public static TextStyle of(double size) {
        return new TextStyle(Face.REGULAR, size, Align.LEFT, Level.MIDDLE);
    }

    public TextStyle with(Face newFace) {
        return new TextStyle(newFace, size, align, level);
    }

    public TextStyle with(Align newAlign) {
        return new TextStyle(face, size, newAlign, level);
    }

    public TextStyle with(Level newLevel) {
        return new TextStyle(face, size, align, newLevel);
    }

    public TextStyle bold() {
        return with(Face.BOLD);
    }

    public TextStyle centered() {
        return with(Align.CENTER);
    }
}
