package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.GridName;
import kernelight.words.Message;

/**
 * One table on the stage, with its name above it and a sign between it and the one before.
 *
 * @param grid which table
 * @param sign what stands before it
 * @param size its size in words, beside its name, if that says anything
 * @param across how many slices lie side by side where they naturally do: the planes of a channel
 * @param slices all of its slices, row after row
 * @param focus the cell that has to be in sight
 * @param reach so many more rows and columns from the focus on have to be in sight too
 * @param legend what is said below it, if anything; it explains hatched cells
 */
public record Block(
        GridName grid,
        Sign sign,
        Quantity quantity,
        Message name,
        Optional<Message> size,
        int across,
        List<Slice> slices,
        Cell focus,
        Reach reach,
        Optional<Message> legend) {
    Block with(Sign newSign) {
        return new Block(grid, newSign, quantity, name, size, across, slices, focus, reach, legend);
    }

    Block with(Reach newReach) {
        return new Block(grid, sign, quantity, name, size, across, slices, focus, newReach, legend);
    }

    Block withLegend(Optional<Message> newLegend) {
        return new Block(grid, sign, quantity, name, size, across, slices, focus, reach, newLegend);
    }

    /** Rows and columns beyond a cell. */
    public record Reach(int rows, int columns) {
        public static final Reach NONE = new Reach(0, 0);
    }

    /** The number of the slice that this cell lies in. */
    public Optional<Integer> sliceOf(Cell cell) {
        for (int index = 0; index < slices.size(); index++) {
            if (slices.get(index).contains(cell)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }
}
