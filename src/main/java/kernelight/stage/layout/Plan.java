package kernelight.stage.layout;

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
    double cellOf(Block block) {
        return readable.of(block, cell);
    }
}
