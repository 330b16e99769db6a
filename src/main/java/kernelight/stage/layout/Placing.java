package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kernelight.stage.state.Block;
import kernelight.stage.state.Slice;

/** Positions blocks with cells of a size that is already chosen; what does not fit is scrolled. */
final class Placing {
    /**
     * How far names may extend beyond the width, half of it at each side, before a column is scrolled away: the margins
     * have that much space.
     */
    static final double OVERHANG = 40;

    private final Plan plan;
    private final List<ArrangedBlock> blocks;
    private final Room room;
    private final ToDoubleFunction<Block> nameWidth;

    /** @param nameWidth how wide a name is above cells of the chosen size */
    Placing(Plan plan, Room room, ToDoubleFunction<Block> nameWidth) {
        this.plan = plan;
        this.room = room;
        this.nameWidth = nameWidth;
        blocks = plan.arrangement().blocks();
    }

    StageLayout layout(Scroll scroll) {
        double width = room.width();
        double cell = plan.cell();
        double gap = plan.arrangement().gap(width);
        List<Integer> wanted = plan.arrangement().columns();
        int columns = Math.max(blocks.size(), (int) (plan.arrangement().widthOfCells(width) / cell));
        List<Integer> given = Shares.of(wanted, columns);
        List<PlacedBlock> unplaced = unplaced(given, scroll);
        Row row = row(unplaced, gap);
        // Names wider than their cells took more width, so scrolled tables get fewer columns.
        while (row.width() > width + OVERHANG && given.stream().anyMatch(count -> count > 1)) {
            int taken = given.stream().mapToInt(Integer::intValue).sum();
            int over = (int) Math.ceil((row.width() - width - OVERHANG) / cell);
            given = Shares.of(wanted, Math.max(blocks.size(), taken - over));
            unplaced = unplaced(given, scroll);
            row = row(unplaced, gap);
        }
        List<PlacedBlock> placed = aligned(row.place(unplaced, width));
        return new StageLayout(plan.insets().into(placed, room.sizing()), cell, plan.text());
    }

    private Row row(List<PlacedBlock> unplaced, double gap) {
        List<Footprint> footprints = unplaced.stream()
                .map(placed -> new Footprint(
                        placed.block(),
                        placed.box().width(),
                        placed.box().height(),
                        nameWidth.applyAsDouble(placed.block())))
                .toList();
        return Row.fitting(footprints, gap, room.width());
    }

    /** The blocks with this many columns in sight, not positioned yet. */
    private List<PlacedBlock> unplaced(List<Integer> given, Scroll scroll) {
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> unplaced(blocks.get(index), given.get(index), scroll))
                .toList();
    }

    private PlacedBlock unplaced(ArrangedBlock block, int columns, Scroll scroll) {
        double cell = plan.cell();
        double caption = block.caption(room.sizing());
        double below = plan.insets().below(block, cell, room.sizing());
        int rows =
                Math.max(1, (int) ((room.height() - below - block.fixedHeight(room.sizing())) / block.down() / cell));
        Scroll.Position first = scroll.of(block.block().grid());
        List<PlacedSlice> placed = new ArrayList<>();
        for (int index = 0; index < block.slices().size(); index++) {
            Slice slice = block.slices().get(index);
            Viewport down = new Viewport(first.row(), rows, slice.rows());
            Viewport across = new Viewport(first.column(), Math.max(1, columns / block.across()), slice.columns());
            double x = index % block.across() * (across.visible() * cell + ArrangedBlock.BETWEEN_SLICES);
            double y =
                    index / block.across() * (down.visible() * cell + caption + ArrangedBlock.BETWEEN_SLICES) + caption;
            placed.add(new PlacedSlice(slice, Math.round(x), Math.round(y), cell, down, across));
        }
        double right =
                placed.stream().mapToDouble(slice -> slice.box().right()).max().orElse(0);
        double bottom =
                placed.stream().mapToDouble(slice -> slice.box().bottom()).max().orElse(0);
        return new PlacedBlock(block.block(), placed, new Box(0, 0, right, bottom + below), 0);
    }

    /** Centres all blocks vertically on the tallest. */
    private static List<PlacedBlock> aligned(List<PlacedBlock> blocks) {
        double tallest = blocks.stream()
                .map(block -> block.box().height())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return blocks.stream()
                .map(block -> block.movedBy(0, Math.round((tallest - block.box().height()) / 2)))
                .toList();
    }
}
