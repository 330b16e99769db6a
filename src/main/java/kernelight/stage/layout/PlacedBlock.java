package kernelight.stage.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import kernelight.stage.state.Block;
import kernelight.walk.Cell;

/**
 * A block and where its slices are.
 *
 * @param slices those that are shown: all of them, or the one in focus
 * @param box around them, captions included
 * @param signX the middle of the sign before it
 */
public record PlacedBlock(Block block, List<PlacedSlice> slices, Box box, double signX) {
    /** Whether some slices are left out because they do not fit. */
    public boolean isPaged() {
        return slices.size() < block.slices().size();
    }

    /** Whether no slice stands at another's side. */
    public boolean isInOneColumn() {
        return slices.stream().allMatch(slice -> slice.x() == slices.getFirst().x());
    }

    /** Whether the name and the size are the same, too. */
    public boolean isNamedLike(PlacedBlock other) {
        return block.name().equals(other.block.name()) && block.size().equals(other.block.size());
    }

    /**
     * Whether everything has the same position and size; which slices, names and scrolled parts are shown may differ.
     */
    boolean hasSameSurroundings(PlacedBlock other) {
        return slices.size() == other.slices.size()
                && IntStream.range(0, slices.size())
                        .allMatch(index -> slices.get(index).hasSameSurroundings(other.slices.get(index)))
                && box.equals(other.box)
                && signX == other.signX
                && block.grid() == other.block.grid()
                && block.sign() == other.block.sign()
                && block.legends().equals(other.block.legends());
    }

    public Optional<PlacedSlice> sliceOf(Cell cell) {
        return slices.stream().filter(slice -> slice.slice().contains(cell)).findFirst();
    }

    public Optional<Cell> cellAt(double x, double y) {
        return slices.stream().flatMap(slice -> slice.cellAt(x, y).stream()).findFirst();
    }

    PlacedBlock onPixels(DoubleUnaryOperator edge, DoubleUnaryOperator within) {
        return new PlacedBlock(
                block,
                slices.stream().map(slice -> slice.onPixels(edge, within)).toList(),
                box,
                signX);
    }

    PlacedBlock withSignAt(double x) {
        return new PlacedBlock(block, slices, box, x);
    }

    public PlacedBlock movedBy(double amountX, double amountY) {
        return new PlacedBlock(
                block,
                slices.stream().map(slice -> slice.movedBy(amountX, amountY)).toList(),
                box.movedBy(amountX, amountY),
                signX + amountX);
    }
}
