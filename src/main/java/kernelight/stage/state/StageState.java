package kernelight.stage.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/**
 * Everything on a stage at one moment.
 *
 * @param blocks from left to right
 * @param styles how each of their cells looks; asked for the cells in sight only
 * @param longest of a table, texts as wide as any number in its cells: they decide how small the cells may be
 * @param editable for each table with editable cells, whether a cell is one of them
 * @param sum the computation of the current number, written out below
 * @param batch of how many images one is shown
 * @param pointing whether a cell is pointed at: then the sum may be of another number than the current one
 * @param spoken all of it in one sentence, for screen readers
 */
public record StageState(
        List<Block> blocks,
        Function<GridCell, CellStyle> styles,
        Function<GridName, List<String>> longest,
        Map<GridName, Predicate<Cell>> editable,
        Optional<SumLine> sum,
        Batch batch,
        boolean pointing,
        LocalizedMessage spoken) {
    /**
     * The images of which one is shown.
     *
     * @param images how many there are
     * @param shown the one that is shown, counted from 0
     */
    public record Batch(int images, int shown) {
        public static final Batch SINGLE = new Batch(1, 0);
    }

    public Optional<Block> block(GridName grid) {
        return blocks.stream().filter(block -> block.grid() == grid).findFirst();
    }

    /** Whether a cell holds a number that can be typed: padding and results do not. */
    public boolean isEditable(GridCell at) {
        Predicate<Cell> cells = editable.get(at.grid());
        return cells != null && cells.test(at.cell());
    }
}
