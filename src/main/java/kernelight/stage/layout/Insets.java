package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelight.stage.state.Block;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.walk.GridName;

/**
 * Blocks shown within another one: in the free position at the end of its last row of slices, or else at reduced size
 * below them. They show colours and no digits, so they may be small.
 *
 * @param byHost each inset by the table of the block that hosts it
 */
record Insets(Map<GridName, Block> byHost) {
    static final Insets NONE = new Insets(Map.of());

    private static final double SCALE = 0.5;

    static Insets of(List<Block> blocks) {
        Map<GridName, Block> byHost = new EnumMap<>(GridName.class);
        for (int index = 1; index < blocks.size(); index++) {
            if (blocks.get(index).sign() == Sign.WITHIN) {
                byHost.put(blocks.get(index - 1).grid(), blocks.get(index));
            }
        }
        return new Insets(byHost);
    }

    static boolean isInset(Block block) {
        return block.sign() == Sign.WITHIN;
    }

    boolean isEmpty() {
        return byHost.isEmpty();
    }

    /** The height of the cells below the slices of a block, in cells of the block. */
    double rowsBelow(ArrangedBlock host) {
        return isBelow(host) ? SCALE * slice(host.block()).rows() : 0;
    }

    /** The height needed in addition, in pixels: gap and caption. */
    double fixedBelow(ArrangedBlock host, Sizing sizing) {
        return isBelow(host) ? ArrangedBlock.gap(host.block()) + sizing.caption() : 0;
    }

    /** The full height below the slices, in pixels. */
    double below(ArrangedBlock host, double cell, Sizing sizing) {
        return isBelow(host)
                ? fixedBelow(host, sizing) + small(cell) * slice(host.block()).rows()
                : 0;
    }

    private boolean isBelow(ArrangedBlock host) {
        return isBelow(host.block(), host.slices().size(), host.across());
    }

    private boolean isBelow(Block host, int slices, int across) {
        return byHost.containsKey(host.grid()) && slices % across == 0;
    }

    private Slice slice(Block host) {
        return byHost.get(host.grid()).slices().getFirst();
    }

    private static double small(double cell) {
        return Math.floor(cell * SCALE);
    }

    /** The blocks, each followed by its inset. */
    List<PlacedBlock> into(List<PlacedBlock> placed, Sizing sizing) {
        List<PlacedBlock> all = new ArrayList<>();
        for (PlacedBlock host : placed) {
            all.add(host);
            if (byHost.containsKey(host.block().grid())) {
                all.add(placed(host, sizing));
            }
        }
        return all;
    }

    private PlacedBlock placed(PlacedBlock host, Sizing sizing) {
        Block block = byHost.get(host.block().grid());
        Slice slice = block.slices().getFirst();
        PlacedSlice first = host.slices().getFirst();
        PlacedSlice last = host.slices().getLast();
        int across = (int)
                host.slices().stream().filter(other -> other.y() == first.y()).count();
        PlacedSlice picture;
        double captionWidth;
        if (isBelow(host.block(), host.slices().size(), across)) {
            picture = new PlacedSlice(
                    slice,
                    first.x(),
                    last.box().bottom() + ArrangedBlock.gap(host.block()) + sizing.caption(),
                    small(last.cell()),
                    new Viewport(0, slice.rows(), slice.rows()),
                    new Viewport(0, slice.columns(), slice.columns()));
            captionWidth = host.box().width();
        } else {
            picture = new PlacedSlice(
                    slice,
                    last.box().right() + ArrangedBlock.gap(host.block()),
                    last.y(),
                    last.cell(),
                    last.rows(),
                    last.columns());
            captionWidth = picture.box().width();
        }
        Box box = new Box(
                picture.x(),
                picture.y() - sizing.caption(),
                captionWidth,
                sizing.caption() + picture.box().height());
        return new PlacedBlock(block, List.of(picture), box, host.signX());
    }
}
