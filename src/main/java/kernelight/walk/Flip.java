package kernelight.walk;

/** A reversal of the filter along one direction. All of them together turn it by half a turn. */
public enum Flip {
    /** The last depth slice comes first. */
    PLANES,
    /** The last row comes first. */
    ROWS,
    /** The last column comes first. */
    COLUMNS
}
