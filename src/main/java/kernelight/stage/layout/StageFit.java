package kernelight.stage.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;
import kernelight.stage.state.Block;
import kernelight.stage.state.StageState;

/**
 * Lays the blocks of a state out side by side: cells of one size, as large as the stage allows, never so small that
 * their numbers could not be read. Where not all slices fit, blocks show the one in focus only; where that does not fit
 * either, it is scrolled. The sizes are chosen here; {@link Placing} positions everything.
 */
public final class StageFit {
    private static final double TEXT_SHARE = 0.34;
    private static final double TEXT_SHARE_IN_SMALL_CELLS = 0.48;
    private static final double LARGEST_TEXT_IN_SMALL_CELLS = 16;
    private static final double SIDE_OF_TEXT = 5;
    private static final double SMALLEST_TEXT_SHARE_WITH_INSETS = 0.8;

    private static final double SMALLEST_NAME = 15;
    private static final double LARGEST_NAME = 26;
    private static final double NAME_SHARE = 0.18;

    private final ToDoubleFunction<String> textWidth;
    private final ToDoubleFunction<Block> nameWidth;

    /**
     * @param textWidth the width of a number in a font of size 1
     * @param nameWidth the width of a block's name, or of its size below it, in a font of size 1
     */
    public StageFit(ToDoubleFunction<String> textWidth, ToDoubleFunction<Block> nameWidth) {
        this.textWidth = textWidth;
        this.nameWidth = nameWidth;
    }

    /** The size of the names above cells of this size. */
    public static double nameSize(double cell) {
        return Math.clamp(cell * NAME_SHARE, SMALLEST_NAME, LARGEST_NAME);
    }

    /** @param width the space for the blocks, without margins; the layout starts at 0, 0 */
    public StageLayout fit(StageState state, double width, double height, Scroll scroll, Sizing sizing) {
        double longest = Math.max(
                textWidth.applyAsDouble("0"),
                state.longest().stream().mapToDouble(textWidth).max().orElse(0));
        double smallest = Math.ceil(Math.max(longest * sizing.smallestText(), sizing.smallestText()) + SIDE_OF_TEXT);
        List<Block> blocks =
                state.blocks().stream().filter(block -> !Insets.isInset(block)).toList();
        Insets insets = Insets.of(state.blocks());
        Room room = new Room(width, height, sizing);
        Plan plan = plan(blocks, Insets.NONE, longest, smallest, room);
        Plan withInsets = insets.isEmpty() ? plan : plan(blocks, insets, longest, smallest, room);
        Plan chosen = insetsFit(plan, withInsets, smallest) ? withInsets : plan;
        return new Placing(chosen, room, block -> nameWidth(block, chosen.cell())).layout(scroll);
    }

    private double nameWidth(Block block, double cell) {
        return nameWidth.applyAsDouble(block) * nameSize(cell);
    }

    /** Insets are shown only if digits stay nearly as large and no slice is left out for them. */
    private static boolean insetsFit(Plan plain, Plan withInsets, double smallest) {
        return withInsets.fitting() >= smallest
                && withInsets.text() >= SMALLEST_TEXT_SHARE_WITH_INSETS * plain.text()
                && withInsets.arrangement().paged() == plain.arrangement().paged();
    }

    private Plan plan(List<Block> blocks, Insets insets, double longest, double smallest, Room room) {
        double largest = Math.max(smallest, Math.max(60, room.width() * 0.1));
        Arrangement best = null;
        double bestCell = 0;
        for (Arrangement arrangement : Arrangement.of(blocks)) {
            double cell = Math.floor(Math.min(largest, fitting(arrangement, insets, room)));
            boolean better = best == null || cell > bestCell && (!arrangement.paged() || bestCell < smallest);
            if (better) {
                best = arrangement;
                bestCell = cell;
            }
        }
        double cell = Math.max(bestCell, smallest);
        while (cell > smallest && !hasRoomForNames(best, insets, cell, room)) {
            cell--;
        }
        double smallestText = room.sizing().smallestText();
        double text =
                Math.clamp((cell - SIDE_OF_TEXT) / longest, smallestText, Math.max(smallestText, largestText(cell)));
        return new Plan(best, insets, bestCell, cell, text);
    }

    private boolean hasRoomForNames(Arrangement arrangement, Insets insets, double cell, Room room) {
        List<Footprint> footprints = arrangement.blocks().stream()
                .map(block -> new Footprint(
                        block.block(),
                        block.columns() * cell + block.gapsAcross(),
                        block.rows() * cell
                                + block.fixedHeight(room.sizing())
                                + insets.below(block, cell, room.sizing()),
                        nameWidth(block.block(), cell)))
                .toList();
        return Row.of(footprints, Row.NARROWEST_GAP).width() <= room.width();
    }

    /** The largest cells with which everything fits whole. */
    private static double fitting(Arrangement arrangement, Insets insets, Room room) {
        double fitting = arrangement.widthOfCells(room.width()) / arrangement.allColumns();
        for (ArrangedBlock block : arrangement.blocks()) {
            double fixed = block.fixedHeight(room.sizing()) + insets.fixedBelow(block, room.sizing());
            fitting = Math.min(fitting, (room.height() - fixed) / (block.rows() + insets.rowsBelow(block)));
        }
        return fitting;
    }

    /** In small cells numbers take a larger share of the room. */
    private static double largestText(double cell) {
        double inSmallCells = Math.min(LARGEST_TEXT_IN_SMALL_CELLS, cell * TEXT_SHARE_IN_SMALL_CELLS);
        return Math.max(cell * TEXT_SHARE, inSmallCells);
    }
}
