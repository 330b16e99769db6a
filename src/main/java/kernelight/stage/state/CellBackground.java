package kernelight.stage.state;

/** What is behind a cell's number. */
public enum CellBackground {
    /** The colour of the panel. */
    PLAIN,
    /** The colour of the padding. */
    PADDING,
    /** A light tint of the quantity's colour: a later step reads the cell. */
    PALE,
    /** The quantity's colour. */
    FULL,
    /** The quantity's colour, the stronger the larger the number; grey for a negative one: see {@link CellStyle#shade}. */
    TINT,
    /** A colour that stands for the number, as in a heat map: see {@link CellStyle#shade}. */
    SHADE,
    /** The colour of a pixel: see {@link CellStyle#pixel}. */
    PIXEL,
    /** The colour of one filter weight and of the inputs it is multiplied by: see {@link CellStyle#weight}. */
    WEIGHT
}
