package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Where blocks stand side by side. Between their cells there is room for a sign; the names above them, which may be
 * wider than the cells, overlap neither each other nor the cells of a taller block.
 *
 * @param lefts where the cells of each block begin
 * @param width of everything, names included
 */
record Row(List<Double> lefts, double width) {
    static final double NARROWEST_GAP = 44;
    private static final double BESIDE_NAMES = 18;
    /** How many gaps are tried: names that overhang make a first guess too wide. */
    private static final int TRIALS = 4;

    /** As close together as this gap allows. */
    static Row of(List<Footprint> blocks, double gap) {
        List<Double> lefts = new ArrayList<>();
        double endOfCells = 0;
        double end = 0;
        for (int index = 0; index < blocks.size(); index++) {
            Footprint block = blocks.get(index);
            double distance = index == 0 ? Math.max(0, block.overhang()) : distance(blocks.get(index - 1), block, gap);
            double left = Math.round(endOfCells + distance);
            lefts.add(left);
            endOfCells = left + block.width();
            end = Math.max(end, endOfCells + Math.max(0, block.overhang()));
        }
        return new Row(lefts, end);
    }

    /** The distance from the end of a block's cells to the start of the next block's. */
    private static double distance(Footprint before, Footprint block, double gap) {
        double betweenNames = before.overhang() + BESIDE_NAMES + block.overhang();
        double distance = Math.max(block.hasSign() ? gap : 0, betweenNames);
        if (before.isTallerThan(block)) {
            return Math.max(distance, BESIDE_NAMES + block.overhang());
        }
        return block.isTallerThan(before) ? Math.max(distance, before.overhang() + BESIDE_NAMES) : distance;
    }

    /** With the widest gap, up to this one, that leaves everything within the width, or else with the narrowest. */
    static Row fitting(List<Footprint> blocks, double gap, double width) {
        double tried = gap;
        Row row = of(blocks, tried);
        for (int trial = 0; trial < TRIALS && row.width() > width && tried > NARROWEST_GAP; trial++) {
            tried = Math.max(NARROWEST_GAP, tried - (row.width() - width) / Math.max(1, blocks.size() - 1));
            row = of(blocks, tried);
        }
        return row;
    }

    /** The positioned blocks, together in the middle of the width, with each sign in the middle of its gap. */
    List<PlacedBlock> place(List<PlacedBlock> unplaced, double room) {
        double shift = Math.round((room - width) / 2);
        List<PlacedBlock> placed = new ArrayList<>();
        double before = shift;
        for (int index = 0; index < unplaced.size(); index++) {
            double left = shift + lefts.get(index);
            PlacedBlock block = unplaced.get(index).movedBy(left, 0);
            placed.add(new PlacedBlock(block.block(), block.slices(), block.box(), (before + left) / 2));
            before = block.box().right();
        }
        return placed;
    }
}
