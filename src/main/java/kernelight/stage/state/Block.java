package kernelight.stage.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/**
 * One table on the stage, with its name above it and a sign between it and the one before.
 *
 * @param grid which table
 * @param sign the sign before it
 * @param size its size in words, shown beside its name; empty where the size tells nothing
 * @param across how many slices lie side by side by default: the depth slices of one channel
 * @param slices all of its slices, row by row
 * @param focus the cell that has to be in sight
 * @param reach how many rows and columns after the focus have to be in sight too
 * @param legends the texts below it, which explain hatched cells
 */
public record Block(
        GridName grid,
        Sign sign,
        Quantity quantity,
        LocalizedMessage name,
        Optional<LocalizedMessage> size,
        int across,
        List<Slice> slices,
        Cell focus,
        Reach reach,
        List<Legend> legends) {
    Block with(Sign newSign) {
        return new Block(grid, newSign, quantity, name, size, across, slices, focus, reach, legends);
    }

    Block with(LocalizedMessage newName) {
        return new Block(grid, sign, quantity, newName, size, across, slices, focus, reach, legends);
    }

    Block with(Reach newReach) {
        return new Block(grid, sign, quantity, name, size, across, slices, focus, newReach, legends);
    }

    Block with(List<Slice> newSlices) {
        return new Block(grid, sign, quantity, name, size, across, newSlices, focus, reach, legends);
    }

    /** With a text for the cells that do not count or for those that are never read, in place of the one before. */
    Block with(boolean blocked, Optional<LocalizedMessage> text) {
        List<Legend> changed = Stream.concat(
                        legends.stream().filter(legend -> legend.blocked() != blocked),
                        text.map(words -> new Legend(blocked, words)).stream())
                .toList();
        return new Block(grid, sign, quantity, name, size, across, slices, focus, reach, changed);
    }

    /**
     * What hatched cells mean.
     *
     * @param blocked whether those are meant that do not count; otherwise those that are never read
     */
    public record Legend(boolean blocked, LocalizedMessage text) {}

    /** Rows and columns beyond a cell. */
    public record Reach(int rows, int columns) {
        public static final Reach NONE = new Reach(0, 0);
    }

    /** Whether the slices are the parts of one matrix, to be read from top to bottom, and no tables of their own. */
    public boolean isInParts() {
        return slices.size() > 1
                && slices.getLast().first().row() > slices.getFirst().first().row();
    }

    /** Whether it takes the same room as another block: its focus may be elsewhere, but not in another slice. */
    public boolean isLaidOutLike(Block other) {
        return grid == other.grid
                && sign == other.sign
                && across == other.across
                && name.equals(other.name)
                && size.equals(other.size)
                && slices.equals(other.slices)
                && indexOfSlice(focus).equals(other.indexOfSlice(other.focus));
    }

    /** The index of the slice that contains this cell. */
    public Optional<Integer> indexOfSlice(Cell cell) {
        for (int index = 0; index < slices.size(); index++) {
            if (slices.get(index).contains(cell)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }
}
