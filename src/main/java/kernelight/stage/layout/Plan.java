package kernelight.stage.layout;

import java.util.List;
import kernelight.stage.state.Block;

/**
 * What is chosen before anything is placed.
 *
 * @param insets the blocks shown within other blocks
 * @param fitting the largest cell side at which everything fits whole; it may be too small to read
 * @param cell the cell side that is used, but for blocks whose numbers need larger cells
 * @param readable how large they need them
 * @param text the font size of the numbers
 */
record Plan(Arrangement arrangement, Insets insets, double fitting, double cell, ReadableCells readable, double text) {
    /** The same sizes for the blocks of another state, which are laid out alike. */
    Plan showing(List<Block> blocks) {
        return new Plan(
                arrangement.showing(blocks),
                insets.isEmpty() ? insets : Insets.of(blocks),
                fitting,
                cell,
                readable,
                text);
    }

    double cellOf(Block block) {
        return readable.of(block, cell);
    }
}
