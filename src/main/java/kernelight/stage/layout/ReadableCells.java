package kernelight.stage.layout;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import kernelight.stage.state.Block;
import kernelight.stage.state.StageState;
import kernelight.walk.GridName;

/**
 * How small the cells of each block may be without making its numbers unreadable: where there is not room enough for
 * cells of one size, a table of single digits takes less of it than one of long numbers.
 *
 * @param smallest the smallest cell side of each table that is no inset
 * @param least the smallest side with which the cells of at least one block can be read
 * @param most the smallest side with which all cells can be read
 * @param longest the width of the widest number of all in a font of size 1
 */
record ReadableCells(Map<GridName, Double> smallest, double least, double most, double longest) {
    private static final double SIDE_OF_TEXT = 5;

    /** @param textWidth the width of a number in a font of size 1 */
    static ReadableCells of(StageState state, ToDoubleFunction<String> textWidth, Sizing sizing) {
        Map<GridName, Double> smallest = new EnumMap<>(GridName.class);
        double longest = textWidth.applyAsDouble("0");
        for (Block block : state.blocks()) {
            if (!Insets.isInset(block)) {
                double widest = widest(state.longest().apply(block.grid()), textWidth);
                longest = Math.max(longest, widest);
                double text = Math.max(widest, 1) * sizing.smallestText();
                smallest.put(block.grid(), Math.ceil(text + SIDE_OF_TEXT));
            }
        }
        return new ReadableCells(
                smallest,
                smallest.values().stream().min(Comparator.naturalOrder()).orElse(1.0),
                smallest.values().stream().max(Comparator.naturalOrder()).orElse(1.0),
                longest);
    }

    private static double widest(List<String> texts, ToDoubleFunction<String> textWidth) {
        return texts.stream().mapToDouble(textWidth).max().orElse(0);
    }

    /** The side of a block's cells where those of most blocks have this side. */
    double of(Block block, double cell) {
        return Math.max(cell, smallest.get(block.grid()));
    }

    /** The font size with which the widest number fits into a cell. */
    double textIn(double cell) {
        return (cell - SIDE_OF_TEXT) / longest;
    }
}
