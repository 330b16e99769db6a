package kernelight.stage.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kernelight.stage.state.Block;
import kernelight.stage.state.StageState;
import kernelight.walk.GridName;

/**
 * Lays the blocks of a state out side by side: cells of one size, as large as the stage allows, never so small that
 * their numbers could not be read. Where not all slices fit, blocks show the one in focus only; where that does not fit
 * either, it is scrolled. The sizes are chosen here; {@link Placing} positions everything.
 */
public final class StageFit {
    private static final double TEXT_SHARE_IN_SMALL_CELLS = 0.48;
    private static final double LARGEST_TEXT_IN_SMALL_CELLS = 16;
    private static final double SMALLEST_TEXT_SHARE_WITH_INSETS = 0.8;

    private static final double LARGEST_NAME = 26;
    private static final double NAME_SHARE = 0.18;

    private final ToDoubleFunction<String> textWidth;
    private final ToDoubleFunction<Block> nameWidth;
    private Optional<Planned> last = Optional.empty();

    /** The sizes that were chosen last: they mostly stay from step to step, and choosing takes noticeable time. */
    private record Planned(
            List<Block> blocks, ReadableCells readable, Map<GridName, Integer> slices, Room room, Plan plan) {
        boolean isFor(List<Block> others, ReadableCells otherReadable, Scroll scroll, Room otherRoom) {
            return blocks.size() == others.size()
                    && IntStream.range(0, blocks.size())
                            .allMatch(index -> blocks.get(index).isLaidOutLike(others.get(index)))
                    && readable.equals(otherReadable)
                    && slices.equals(scroll.slices())
                    && room.equals(otherRoom);
        }
    }

    /**
     * @param textWidth the width of a number in a font of size 1
     * @param nameWidth the width of a block's name, or of its size below it, in a font of size 1; of another language
     *     another StageFit is needed
     */
    public StageFit(ToDoubleFunction<String> textWidth, ToDoubleFunction<Block> nameWidth) {
        this.textWidth = textWidth;
        this.nameWidth = nameWidth;
    }

    /** The size of the names above cells of this size. */
    public static double nameSize(double cell, Sizing sizing) {
        return Math.max(sizing.smallestName(), Math.min(cell * NAME_SHARE, LARGEST_NAME));
    }

    /** @param width the space for the blocks, without margins; the layout starts at 0, 0 */
    public StageLayout fit(StageState state, double width, double height, Scroll scroll, Sizing sizing) {
        ReadableCells readable = ReadableCells.of(state, textWidth, sizing);
        Room room = new Room(width, height, sizing);
        List<Block> all = state.blocks();
        Plan chosen = last.filter(planned -> planned.isFor(all, readable, scroll, room))
                .map(planned -> planned.plan().showing(all))
                .orElseGet(() -> chosen(all, readable, scroll, room));
        last = Optional.of(new Planned(all, readable, scroll.slices(), room, chosen));
        return new Placing(chosen, room, block -> nameWidth(block, chosen.cell(), sizing)).layout(scroll);
    }

    private Plan chosen(List<Block> all, ReadableCells readable, Scroll scroll, Room room) {
        List<Block> blocks =
                all.stream().filter(block -> !Insets.isInset(block)).toList();
        Insets insets = Insets.of(all);
        Plan plan = plan(blocks, Insets.NONE, readable, scroll, room);
        Plan withInsets = insets.isEmpty() ? plan : plan(blocks, insets, readable, scroll, room);
        return insetsFit(plan, withInsets, readable.least()) ? withInsets : plan;
    }

    private double nameWidth(Block block, double cell, Sizing sizing) {
        return nameWidth.applyAsDouble(block) * nameSize(cell, sizing);
    }

    /** Insets are shown only if digits stay nearly as large and no slice is left out for them. */
    private static boolean insetsFit(Plan plain, Plan withInsets, double smallest) {
        return withInsets.fitting() >= smallest
                && withInsets.text() >= SMALLEST_TEXT_SHARE_WITH_INSETS * plain.text()
                && withInsets.arrangement().paged() == plain.arrangement().paged();
    }

    private Plan plan(List<Block> blocks, Insets insets, ReadableCells readable, Scroll scroll, Room room) {
        double least = readable.least();
        double largest = largest(readable, room);
        Arrangement best = null;
        double bestCell = 0;
        for (Arrangement arrangement : Arrangement.of(blocks, scroll)) {
            double cell = Math.floor(Math.min(largest, fitting(arrangement, insets, readable, room)));
            // One slice of each block is only better where not all can be read; then also if it has to be scrolled
            // itself.
            boolean better = best == null || (arrangement.paged() ? bestCell < least : cell > bestCell);
            if (better) {
                best = arrangement;
                bestCell = cell;
            }
        }
        double cell = bestCell >= least ? bestCell : besideScrolled(best, insets, readable, room);
        while (cell > least && !hasRoomForNames(best, insets, cell, readable, room)) {
            cell--;
        }
        double smallestText = room.sizing().smallestText();
        double text = Math.clamp(
                readable.textIn(cell), smallestText, Math.max(smallestText, largestText(cell, room.sizing())));
        return new Plan(best, insets, bestCell, cell, readable, text);
    }

    private boolean hasRoomForNames(
            Arrangement arrangement, Insets insets, double cell, ReadableCells readable, Room room) {
        return arrangement.lines().stream().allMatch(line -> hasRoomForNames(line, insets, cell, readable, room));
    }

    private boolean hasRoomForNames(
            List<ArrangedBlock> line, Insets insets, double cell, ReadableCells readable, Room room) {
        List<Footprint> footprints = line.stream()
                .map(block -> new Footprint(
                        block.block(),
                        block.columns() * readable.of(block.block(), cell)
                                + block.gapsAcross()
                                + block.captionWidth(room.sizing()),
                        height(block, insets, readable.of(block.block(), cell), room),
                        nameWidth(block.block(), cell, room.sizing())))
                .toList();
        return Row.of(footprints, Row.NARROWEST_GAP).width() <= room.width();
    }

    private static double height(ArrangedBlock block, Insets insets, double cell, Room room) {
        return block.rows() * cell + block.fixedHeight(room.sizing()) + insets.below(block, cell, room.sizing());
    }

    /**
     * The largest cells with which everything fits whole: of one size, or, where numbers could not be read then, as large
     * in each block as its own numbers need them.
     */
    private static double fitting(Arrangement arrangement, Insets insets, ReadableCells readable, Room room) {
        if (arrangement.isStacked()) {
            return largestThat(
                    cell -> fitsStacked(arrangement, insets, readable, cell, room),
                    largest(readable, room),
                    readable.least());
        }
        double alike = fittingAlike(arrangement, insets, room);
        if (alike >= readable.most()) {
            return alike;
        }
        double least = readable.least();
        double cell = largestThat(size -> fits(arrangement, insets, readable, size, room), readable.most(), least);
        return cell >= least ? cell : Math.min(alike, least - 1);
    }

    /**
     * The largest of the sizes most, most - 1, ... that fits, found by halving: where one fits, smaller ones do.
     *
     * @return less than {@code least} if none from there on fits
     */
    private static double largestThat(DoublePredicate fits, double most, double least) {
        int smallest = (int) Math.floor(most - least);
        if (smallest < 0 || !fits.test(most - smallest)) {
            return most - smallest - 1;
        }
        int tooLarge = -1;
        int fitting = smallest;
        while (fitting - tooLarge > 1) {
            int middle = (fitting + tooLarge) / 2;
            if (fits.test(most - middle)) {
                fitting = middle;
            } else {
                tooLarge = middle;
            }
        }
        return most - fitting;
    }

    private static double largest(ReadableCells readable, Room room) {
        return Math.max(readable.most(), Math.max(60, room.width() * 0.1));
    }

    private static boolean fitsStacked(
            Arrangement arrangement, Insets insets, ReadableCells readable, double cell, Room room) {
        List<List<ArrangedBlock>> lines = arrangement.lines();
        double height = (lines.size() - 1) * betweenLines(cell, room.sizing());
        for (int index = 0; index < lines.size(); index++) {
            List<ArrangedBlock> line = lines.get(index);
            double width = (index == 0 ? 0 : beforeLine(cell)) + (line.size() - 1) * Row.NARROWEST_GAP;
            double highest = 0;
            for (ArrangedBlock block : line) {
                double side = readable.of(block.block(), cell);
                width += block.columns() * side + block.gapsAcross() + block.captionWidth(room.sizing());
                highest = Math.max(highest, height(block, insets, side, room));
            }
            height += highest;
            if (width > room.width()) {
                return false;
            }
        }
        return height <= room.height();
    }

    /** Between two lines of blocks stand the names of the lower ones. */
    static double betweenLines(double cell, Sizing sizing) {
        return Math.round(3 * nameSize(cell, sizing) + 18);
    }

    /** The room for a sign before the first block of a line. */
    static double beforeLine(double cell) {
        return Row.NARROWEST_GAP + cell * 0.3;
    }

    /**
     * The largest cells where a block has to be scrolled: the others take the room that it leaves, as long as no more of
     * anything is out of sight than with the smallest cells.
     */
    private static double besideScrolled(Arrangement arrangement, Insets insets, ReadableCells readable, Room room) {
        double cell = readable.least();
        while (cell < readable.most() && fitsBesideScrolled(arrangement, insets, readable, cell + 1, room)) {
            cell++;
        }
        return cell;
    }

    /** Whether everything fits whole, but for the height of tables with the smallest cells that they can have. */
    private static boolean fitsBesideScrolled(
            Arrangement arrangement, Insets insets, ReadableCells readable, double cell, Room room) {
        return widthOf(arrangement, readable, cell) <= room.width()
                && arrangement.blocks().stream()
                        .filter(block -> readable.of(block.block(), cell) == cell)
                        .allMatch(block -> height(block, insets, cell, room) <= room.height());
    }

    private static boolean fits(
            Arrangement arrangement, Insets insets, ReadableCells readable, double cell, Room room) {
        return widthOf(arrangement, readable, cell) <= room.width()
                && arrangement.blocks().stream()
                        .allMatch(block ->
                                height(block, insets, readable.of(block.block(), cell), room) <= room.height());
    }

    private static double widthOf(Arrangement arrangement, ReadableCells readable, double cell) {
        double width = 0;
        for (ArrangedBlock block : arrangement.blocks()) {
            double side = readable.of(block.block(), cell);
            width += block.columns() * side + block.gapsAcross() + (block.hasSign() ? Row.NARROWEST_GAP : 0);
        }
        return width;
    }

    /** The largest cells of one size with which everything fits whole. */
    private static double fittingAlike(Arrangement arrangement, Insets insets, Room room) {
        double fitting = arrangement.widthOfCells(room.width()) / arrangement.allColumns();
        for (ArrangedBlock block : arrangement.blocks()) {
            double fixed = block.fixedHeight(room.sizing()) + insets.fixedBelow(block, room.sizing());
            fitting = Math.min(fitting, (room.height() - fixed) / (block.rows() + insets.rowsBelow(block)));
        }
        return fitting;
    }

    /** In small cells numbers take a larger share of the room. */
    private static double largestText(double cell, Sizing sizing) {
        double inSmallCells = Math.min(LARGEST_TEXT_IN_SMALL_CELLS, cell * TEXT_SHARE_IN_SMALL_CELLS);
        return Math.max(cell * sizing.textShare(), inSmallCells);
    }
}
