package kernelight.stage.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.Message;

/**
 * Everything on a stage at one moment.
 *
 * @param blocks from left to right
 * @param styles how each of their cells looks; asked for the cells in sight only
 * @param longest a text as wide as any number in a cell, so that the type is of one size
 * @param typed of the tables with numbers that can be typed, whether a cell is such a one
 * @param sum the number being made, written out below
 * @param spoken all of it in one sentence
 */
public record StageState(
        List<Block> blocks,
        Function<GridCell, CellStyle> styles,
        List<String> longest,
        Map<GridName, Predicate<Cell>> typed,
        Optional<SumLine> sum,
        Message spoken) {
    public Optional<Block> block(GridName grid) {
        return blocks.stream().filter(block -> block.grid() == grid).findFirst();
    }

    /** Whether a cell holds a number of its own, which can be typed: padding and results do not. */
    public boolean isTyped(GridCell at) {
        Predicate<Cell> cells = typed.get(at.grid());
        return cells != null && cells.test(at.cell());
    }
}
