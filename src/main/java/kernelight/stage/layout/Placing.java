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
        return plan.arrangement().isStacked() ? stacked(scroll) : sideBySide(scroll);
    }

    /** Line below line; everything fits whole. */
    private StageLayout stacked(Scroll scroll) {
        List<PlacedBlock> placed = new ArrayList<>();
        double y = 0;
        for (List<ArrangedBlock> line : plan.arrangement().lines()) {
            List<PlacedBlock> unplaced = line.stream()
                    .map(block -> unplaced(block, block.columns(), scroll))
                    .toList();
            double gap = plan.arrangement().gap(room.width());
            double before = placed.isEmpty() ? 0 : StageFit.beforeLine(plan.cell());
            List<PlacedBlock> aligned =
                    aligned(row(unplaced, gap, room.width() - before).place(unplaced, room.width()));
            double right =
                    Math.max(0, Math.ceil(before - aligned.getFirst().box().x()));
            for (int index = 0; index < aligned.size(); index++) {
                PlacedBlock block = aligned.get(index).movedBy(right, y);
                placed.add(
                        index == 0 ? block.withSignAt(block.box().x() - StageFit.beforeLine(plan.cell()) / 2) : block);
            }
            double bottom = aligned.stream()
                    .mapToDouble(block -> block.box().bottom())
                    .max()
                    .orElse(0);
            y += bottom + StageFit.betweenLines(plan.cell(), room.sizing());
        }
        return new StageLayout(plan.insets().into(placed, room.sizing()), plan.cell(), plan.text(), room.sizing());
    }

    private StageLayout sideBySide(Scroll scroll) {
        double width = room.width();
        double gap = plan.arrangement().gap(width);
        double left = plan.arrangement().widthOfCells(width);
        List<Integer> given = columns(left);
        List<PlacedBlock> unplaced = unplaced(given, scroll);
        Row row = row(unplaced, gap, width);
        // Names wider than their cells took more width, so scrolled tables get fewer columns.
        while (row.width() > width + OVERHANG && given.stream().anyMatch(count -> count > 1)) {
            left = Math.min(left, widthOf(given)) - (row.width() - width - OVERHANG);
            given = columns(left);
            unplaced = unplaced(given, scroll);
            row = row(unplaced, gap, width);
        }
        List<PlacedBlock> placed = aligned(row.place(unplaced, width));
        return new StageLayout(plan.insets().into(placed, room.sizing()), plan.cell(), plan.text(), room.sizing());
    }

    /** How many columns of each block fit into this width, at least one of each. */
    private List<Integer> columns(double width) {
        List<Integer> wanted = new ArrayList<>();
        for (ArrangedBlock block : blocks) {
            wanted.add((int) Math.ceil(block.columns() * plan.cellOf(block.block())));
        }
        List<Integer> shares = Shares.of(wanted, Math.max(blocks.size(), (int) width));
        List<Integer> given = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            double cell = plan.cellOf(blocks.get(index).block());
            given.add(Math.clamp(
                    (int) (shares.get(index) / cell), 1, blocks.get(index).columns()));
        }
        double left = width - widthOf(given);
        for (int index = 0; index < blocks.size(); index++) {
            double cell = plan.cellOf(blocks.get(index).block());
            while (cell <= left && given.get(index) < blocks.get(index).columns()) {
                given.set(index, given.get(index) + 1);
                left -= cell;
            }
        }
        return given;
    }

    private double widthOf(List<Integer> columns) {
        double width = 0;
        for (int index = 0; index < blocks.size(); index++) {
            width += columns.get(index) * plan.cellOf(blocks.get(index).block());
        }
        return width;
    }

    private Row row(List<PlacedBlock> unplaced, double gap, double width) {
        List<Footprint> footprints = unplaced.stream()
                .map(placed -> new Footprint(
                        placed.block(),
                        placed.box().width(),
                        placed.box().height(),
                        nameWidth.applyAsDouble(placed.block())))
                .toList();
        return Row.fitting(footprints, gap, width);
    }

    /** The blocks with this many columns in sight, not positioned yet. */
    private List<PlacedBlock> unplaced(List<Integer> given, Scroll scroll) {
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> unplaced(blocks.get(index), given.get(index), scroll))
                .toList();
    }

    private PlacedBlock unplaced(ArrangedBlock block, int columns, Scroll scroll) {
        double cell = plan.cellOf(block.block());
        double caption = block.caption(room.sizing());
        double below = plan.insets().below(block, cell, room.sizing());
        int rows =
                Math.max(1, (int) ((room.height() - below - block.fixedHeight(room.sizing())) / block.down() / cell));
        Scroll.Position first = scroll.of(block.block().grid());
        double captionWidth = Math.round(block.captionWidth(room.sizing()));
        double between = ArrangedBlock.gap(block.block());
        List<PlacedSlice> placed = new ArrayList<>();
        for (int index = 0; index < block.slices().size(); index++) {
            Slice slice = block.slices().get(index);
            Viewport down = new Viewport(first.row(), rows, slice.rows());
            Viewport across = new Viewport(first.column(), Math.max(1, columns / block.across()), slice.columns());
            double x = captionWidth + index % block.across() * (across.visible() * cell + between);
            double y = index / block.across() * (down.visible() * cell + caption + between) + caption;
            placed.add(new PlacedSlice(slice, Math.round(x), Math.round(y), cell, down, across, captionWidth));
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
