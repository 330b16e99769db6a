package kernelight.screen.explain.model;

import kernelight.network.model.LayerCell;

/**
 * The map that a number is in, as a picture. Units are laid out in rows, and the rest of the last row is 0.
 *
 * @param any one of its numbers
 * @param values rows x columns numbers, row by row; not changed after this was made
 * @param units whether the numbers are units
 */
public record MapNumbers(LayerCell any, int rows, int columns, float[] values, boolean units) {
    private static final int MOST_IN_A_LINE = 12;

    /** How many units stand side by side: all of a few, otherwise a block that is about square. */
    static int columns(int units) {
        return units <= MOST_IN_A_LINE ? units : (int) Math.ceil(Math.sqrt(units));
    }

    /** The number at a place of the picture. */
    public LayerCell at(int row, int column) {
        return units
                ? new LayerCell(any.layer(), row * columns + column, 0, 0, 0)
                : new LayerCell(any.layer(), any.channel(), any.plane(), row, column);
    }

    /** The row of the picture that a number of this map is in. */
    public int row(LayerCell number) {
        return units ? number.channel() / columns : number.row();
    }

    public int column(LayerCell number) {
        return units ? number.channel() % columns : number.column();
    }

    /** Whether a number is in this map. */
    public boolean contains(LayerCell number) {
        return number.layer().equals(any.layer())
                && (units || number.channel() == any.channel() && number.plane() == any.plane());
    }
}
