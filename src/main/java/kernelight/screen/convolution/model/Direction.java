package kernelight.screen.convolution.model;

/** A direction in which sizes can differ. */
public enum Direction {
    PLANES,
    ROWS,
    COLUMNS;

    /** Whether data with this many dimensions has this direction. */
    public boolean isIn(int dimensions) {
        return ordinal() >= 3 - dimensions;
    }
}
