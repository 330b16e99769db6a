package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kernelight.stage.sheet.Block;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.Sign;
import kernelight.stage.sheet.Slice;

/**
 * Lays the blocks of a sheet out side by side: cells of one size, as large as the stage allows, never so small that their
 * numbers could not be read. Where not all slices fit, blocks show the one in focus only; where that does not fit
 * either, it is scrolled.
 */
public final class StageFit {
    private static final double TEXT_SHARE = 0.34;
    private static final double TEXT_SHARE_IN_SMALL_CELLS = 0.48;
    private static final double LARGEST_TEXT_IN_SMALL_CELLS = 16;
    static final double NARROWEST_GAP = 44;
    private static final double WIDEST_GAP = 150;
    private static final double GAP_SHARE = 1.15;
    private static final double BETWEEN_SLICES = 14;
    private static final double SIDE_OF_TEXT = 5;
    private static final double KEPT_TEXT = 0.8;

    /** So much may hang over, half of it at each side, before a column goes out of sight: the margins have that room. */
    static final double OVERHANG = 40;

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

    /** How many slices of a block lie side by side. */
    private record Arrangement(List<Integer> across, boolean paged) {}

    /**
     * What is chosen.
     *
     * @param fitting the cells with which everything fits whole, which may be too small to be read
     * @param cell the cells as they will be
     * @param text the numbers in them
     */
    private record Plan(Arrangement arrangement, double fitting, double cell, double text) {}

    /** @param width the room for the blocks, without margins; the layout starts at 0, 0 */
    public StageLayout fit(Sheet sheet, double width, double height, Scroll scroll, Sizing sizing) {
        double longest = Math.max(
                textWidth.applyAsDouble("0"),
                sheet.longest().stream().mapToDouble(textWidth).max().orElse(0));
        double smallest = Math.ceil(Math.max(longest * sizing.smallestText(), sizing.smallestText()) + SIDE_OF_TEXT);
        List<Block> blocks =
                sheet.blocks().stream().filter(block -> !Insets.isInset(block)).toList();
        Insets insets = Insets.of(sheet.blocks());
        Plan plan = plan(blocks, Insets.NONE, longest, smallest, width, height, sizing);
        Plan roomy = insets.isEmpty() ? plan : plan(blocks, insets, longest, smallest, width, height, sizing);
        if (isWorthIt(plan, roomy, smallest)) {
            return place(blocks, insets, roomy, width, height, scroll, sizing);
        }
        return place(blocks, Insets.NONE, plan, width, height, scroll, sizing);
    }

    /** What lies within other blocks may cost digits little of their size, and no slice its place. */
    private static boolean isWorthIt(Plan plain, Plan roomy, double smallest) {
        return roomy.fitting() >= smallest
                && roomy.text() >= KEPT_TEXT * plain.text()
                && roomy.arrangement().paged() == plain.arrangement().paged();
    }

    private Plan plan(
            List<Block> blocks,
            Insets insets,
            double longest,
            double smallest,
            double width,
            double height,
            Sizing sizing) {
        double largest = Math.max(smallest, Math.max(60, width * 0.1));
        Arrangement best = null;
        double bestCell = 0;
        for (Arrangement arrangement : arrangements(blocks)) {
            double cell = Math.floor(Math.min(largest, fitting(blocks, insets, arrangement, width, height, sizing)));
            boolean better = best == null || cell > bestCell && (!arrangement.paged() || bestCell < smallest);
            if (better) {
                best = arrangement;
                bestCell = cell;
            }
        }
        double cell = Math.max(bestCell, smallest);
        while (cell > smallest && !hasRoomForNames(blocks, insets, best, cell, width, sizing)) {
            cell--;
        }
        double text = Math.clamp(
                (cell - SIDE_OF_TEXT) / longest,
                sizing.smallestText(),
                Math.max(sizing.smallestText(), largestText(cell)));
        return new Plan(best, bestCell, cell, text);
    }

    /** All slices in their natural order, turned, or in two columns; then the focused ones alone. */
    private static List<Arrangement> arrangements(List<Block> blocks) {
        List<Arrangement> all = new ArrayList<>();
        all.add(new Arrangement(blocks.stream().map(Block::across).toList(), false));
        if (blocks.stream().anyMatch(block -> block.slices().size() > 1)) {
            all.add(new Arrangement(
                    blocks.stream()
                            .map(block -> block.slices().size() / block.across())
                            .toList(),
                    false));
            all.add(new Arrangement(
                    blocks.stream()
                            .map(block -> Math.min(2, block.slices().size()))
                            .toList(),
                    false));
            all.add(new Arrangement(blocks.stream().map(block -> 1).toList(), true));
        }
        return all;
    }

    private boolean hasRoomForNames(
            List<Block> blocks, Insets insets, Arrangement arrangement, double cell, double width, Sizing sizing) {
        List<Footprint> footprints = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            List<Slice> slices = shown(block, arrangement.paged());
            int across = Math.min(arrangement.across().get(index), slices.size());
            int down = Math.ceilDiv(slices.size(), across);
            double height = down * (slices.getFirst().rows() * cell + caption(slices, sizing))
                    + (down - 1) * BETWEEN_SLICES
                    + insets.below(block, slices.size(), across, cell, BETWEEN_SLICES, sizing);
            footprints.add(footprint(
                    block, across * slices.getFirst().columns() * cell + (across - 1) * BETWEEN_SLICES, height, cell));
        }
        return Row.of(footprints, NARROWEST_GAP).width() <= width;
    }

    private Footprint footprint(Block block, double width, double height, double cell) {
        return new Footprint(block, width, height, nameWidth.applyAsDouble(block) * nameSize(cell));
    }

    private static List<Slice> shown(Block block, boolean paged) {
        return paged ? List.of(block.slices().get(block.sliceOf(block.focus()).orElse(0))) : block.slices();
    }

    /** The largest cells with which everything fits whole. */
    private static double fitting(
            List<Block> blocks, Insets insets, Arrangement arrangement, double width, double height, Sizing sizing) {
        double columns = 0;
        double fixedWidth = 0;
        double byHeight = Double.MAX_VALUE;
        long signs = signs(blocks);
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            List<Slice> slices = shown(block, arrangement.paged());
            int across = Math.min(arrangement.across().get(index), slices.size());
            int down = Math.ceilDiv(slices.size(), across);
            columns += (double) across * slices.getFirst().columns();
            fixedWidth += (across - 1) * BETWEEN_SLICES;
            double fixedHeight = (down - 1) * BETWEEN_SLICES
                    + down * caption(slices, sizing)
                    + insets.fixedBelow(block, slices.size(), across, BETWEEN_SLICES, sizing);
            double rows = (double) down * slices.getFirst().rows() + insets.rowsBelow(block, slices.size(), across);
            byHeight = Math.min(byHeight, (height - fixedHeight) / rows);
        }
        double gap = gap(width - fixedWidth, columns, signs);
        double byWidth = (width - fixedWidth - signs * gap) / columns;
        return Math.min(byWidth, byHeight);
    }

    private static long signs(List<Block> blocks) {
        return blocks.stream().filter(block -> block.sign() != Sign.NONE).count();
    }

    private static double gap(double width, double columns, long signs) {
        return Math.clamp(GAP_SHARE * width / (columns + signs * GAP_SHARE), NARROWEST_GAP, WIDEST_GAP);
    }

    private static double caption(List<Slice> slices, Sizing sizing) {
        return slices.stream().anyMatch(slice -> slice.caption().isPresent()) ? sizing.caption() : 0;
    }

    /** In small cells numbers take a larger share of the room. */
    private static double largestText(double cell) {
        double inSmallCells = Math.min(LARGEST_TEXT_IN_SMALL_CELLS, cell * TEXT_SHARE_IN_SMALL_CELLS);
        return Math.max(cell * TEXT_SHARE, inSmallCells);
    }

    private StageLayout place(
            List<Block> blocks, Insets insets, Plan plan, double width, double height, Scroll scroll, Sizing sizing) {
        Arrangement arrangement = plan.arrangement();
        double cell = plan.cell();
        double columns = 0;
        double fixed = 0;
        List<Integer> wanted = new ArrayList<>();
        List<Integer> acrosses = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            List<Slice> slices = shown(blocks.get(index), arrangement.paged());
            int across = Math.min(arrangement.across().get(index), slices.size());
            acrosses.add(across);
            wanted.add(across * slices.getFirst().columns());
            columns += wanted.getLast();
            fixed += (across - 1) * BETWEEN_SLICES;
        }
        long signs = signs(blocks);
        double gap = gap(width - fixed, columns, signs);
        int room = Math.max(blocks.size(), (int) ((width - fixed - signs * gap) / cell));
        List<Integer> given = Shares.of(wanted, room);
        List<PlacedBlock> loose = loose(blocks, insets, plan, acrosses, given, height, scroll, sizing);
        Row row = row(loose, cell, gap, width);
        // Names that are wider than the cells below them took more: the tables that are scrolled give way.
        while (row.width() > width + OVERHANG && given.stream().anyMatch(count -> count > 1)) {
            int taken = given.stream().mapToInt(Integer::intValue).sum();
            int over = (int) Math.ceil((row.width() - width - OVERHANG) / cell);
            given = Shares.of(wanted, Math.max(blocks.size(), taken - over));
            loose = loose(blocks, insets, plan, acrosses, given, height, scroll, sizing);
            row = row(loose, cell, gap, width);
        }
        StageLayout layout = aligned(new StageLayout(row.place(loose, width), cell, plan.text()));
        return new StageLayout(insets.into(layout.blocks(), BETWEEN_SLICES, sizing), layout.cell(), layout.textSize());
    }

    private Row row(List<PlacedBlock> loose, double cell, double gap, double width) {
        List<Footprint> footprints = loose.stream()
                .map(block -> footprint(
                        block.block(), block.box().width(), block.box().height(), cell))
                .toList();
        return Row.fitting(footprints, gap, width);
    }

    /** The blocks with so many columns in sight, not at their places yet. */
    private List<PlacedBlock> loose(
            List<Block> blocks,
            Insets insets,
            Plan plan,
            List<Integer> acrosses,
            List<Integer> given,
            double height,
            Scroll scroll,
            Sizing sizing) {
        double cell = plan.cell();
        List<PlacedBlock> loose = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            List<Slice> slices = shown(block, plan.arrangement().paged());
            int across = acrosses.get(index);
            double below = insets.below(block, slices.size(), across, cell, BETWEEN_SLICES, sizing);
            loose.add(placed(block, slices, across, given.get(index), cell, height, below, scroll, sizing));
        }
        return loose;
    }

    private PlacedBlock placed(
            Block block,
            List<Slice> slices,
            int across,
            int columns,
            double cell,
            double height,
            double below,
            Scroll scroll,
            Sizing sizing) {
        int down = Math.ceilDiv(slices.size(), across);
        double caption = caption(slices, sizing);
        int rows = Math.max(1, (int) (((height - below) / down - caption - BETWEEN_SLICES * (down - 1) / down) / cell));
        Scroll.Place first = scroll.of(block.grid());
        List<PlacedSlice> placed = new ArrayList<>();
        for (int index = 0; index < slices.size(); index++) {
            Slice slice = slices.get(index);
            Viewport down1 = new Viewport(first.row(), rows, slice.rows());
            Viewport across1 = new Viewport(first.column(), Math.max(1, columns / across), slice.columns());
            double x = index % across * (across1.visible() * cell + BETWEEN_SLICES);
            double y = index / across * (down1.visible() * cell + caption + BETWEEN_SLICES) + caption;
            placed.add(new PlacedSlice(slice, Math.round(x), Math.round(y), cell, down1, across1));
        }
        double right =
                placed.stream().mapToDouble(slice -> slice.box().right()).max().orElse(0);
        double bottom =
                placed.stream().mapToDouble(slice -> slice.box().bottom()).max().orElse(0);
        return new PlacedBlock(block, placed, new Box(0, 0, right, bottom + below), 0);
    }

    /** All blocks in the middle of the tallest of them. */
    private static StageLayout aligned(StageLayout layout) {
        double tallest = layout.blocks().stream()
                .map(block -> block.box().height())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return new StageLayout(
                layout.blocks().stream()
                        .map(block -> block.movedBy(
                                0, Math.round((tallest - block.box().height()) / 2)))
                        .toList(),
                layout.cell(),
                layout.textSize());
    }
}
