package kernelight.stage.layout;

import kernelight.stage.state.Block;
import kernelight.stage.state.Sign;

/**
 * The room that a block takes in its row.
 *
 * @param width of its cells together
 * @param height of them, with what is above and below them but for the name
 * @param name how wide its name is, which stands above the middle of the cells
 */
record Footprint(Block block, double width, double height, double name) {
    boolean hasSign() {
        return block.sign() != Sign.NONE;
    }

    /** How far the name reaches beyond the cells at each side; less than nothing where it does not. */
    double overhang() {
        return (name - width) / 2;
    }

    /** Blocks stand in the middle of the tallest of them: what is taller begins higher, beside the other one's name. */
    boolean isTallerThan(Footprint other) {
        return height > other.height;
    }
}
