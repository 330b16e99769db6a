package kernelight.stage.state;

/** What is behind a cell's number. */
public enum CellBackground {
    /** The paper. */
    PLAIN,
    /** The colour of the padding. */
    PADDING,
    /** The quantity's colour, lightly: it will count. */
    PALE,
    /** The quantity's colour. */
    FULL,
    /** A colour for the number, as a picture has it: see {@link CellStyle#shade}. */
    SHADE,
    /** A colour of its own, that of a pixel: see {@link CellStyle#pixel}. */
    PIXEL,
    /** The colour that one weight, and everything it meets, has: see {@link CellStyle#weight}. */
    WEIGHT
}
