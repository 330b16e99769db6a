package kernelight.stage.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;

/**
 * Where everything on the stage is.
 *
 * @param cell side of a cell, the same everywhere
 * @param textSize the font size of the numbers
 * @param sizing the sizes of everything else
 */
public record StageLayout(List<PlacedBlock> blocks, double cell, double textSize, Sizing sizing) {
    public Optional<PlacedBlock> block(GridName grid) {
        return blocks.stream().filter(block -> block.block().grid() == grid).findFirst();
    }

    public Optional<GridCell> cellAt(double x, double y) {
        for (PlacedBlock block : blocks) {
            Optional<Cell> cell = block.cellAt(x, y);
            if (cell.isPresent()) {
                return Optional.of(new GridCell(block.block().grid(), cell.get()));
            }
        }
        return Optional.empty();
    }

    /** Where a cell is; empty where it is not in sight. */
    public Optional<Box> boundsOf(GridCell at) {
        return block(at.grid())
                .flatMap(block -> block.sliceOf(at.cell()))
                .filter(slice -> slice.shows(at.cell()))
                .map(slice -> slice.bounds(at.cell()));
    }

    /**
     * Whether as many cells have the same positions as in the other layout; which cells and names they are may differ.
     */
    public boolean hasSameSurroundings(StageLayout other) {
        if (cell != other.cell
                || textSize != other.textSize
                || !sizing.equals(other.sizing)
                || blocks.size() != other.blocks.size()) {
            return false;
        }
        for (int index = 0; index < blocks.size(); index++) {
            if (!blocks.get(index).hasSameSurroundings(other.blocks.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** Where the sign before a block stands: in the middle of all blocks that stand side by side with it. */
    public double signY(PlacedBlock block) {
        boolean stacked = blocks.stream()
                .anyMatch(other -> other.box().y() >= block.box().bottom()
                        || other.box().bottom() <= block.box().y());
        return stacked ? block.box().centerY() : box().centerY();
    }

    /** Around all blocks. */
    public Box box() {
        double left =
                blocks.stream().mapToDouble(block -> block.box().x()).min().orElse(0);
        double top = blocks.stream().mapToDouble(block -> block.box().y()).min().orElse(0);
        double right =
                blocks.stream().mapToDouble(block -> block.box().right()).max().orElse(0);
        double bottom =
                blocks.stream().mapToDouble(block -> block.box().bottom()).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    /**
     * The same layout with cells aligned to pixels, so that no two cells share a pixel.
     *
     * @param edge rounds to the edge of the nearest pixel
     * @param within rounds a length down to whole pixels
     */
    public StageLayout onPixels(DoubleUnaryOperator edge, DoubleUnaryOperator within) {
        return new StageLayout(
                blocks.stream().map(block -> block.onPixels(edge, within)).toList(),
                within.applyAsDouble(cell),
                textSize,
                sizing);
    }

    public StageLayout movedBy(double amountX, double amountY) {
        return new StageLayout(
                blocks.stream().map(block -> block.movedBy(amountX, amountY)).toList(), cell, textSize, sizing);
    }
}
