package kernelight.stage.layout;

import java.util.ArrayList;
import java.util.List;
import kernelight.stage.sheet.Block;
import kernelight.stage.sheet.Sign;

/**
 * Where blocks stand side by side. Between their cells there is room for a sign, and the names above them, which may be
 * wider than the cells, do not meet.
 *
 * @param lefts where the cells of each block begin
 * @param width of everything, names included
 */
record Row(List<Double> lefts, double width) {
    private static final double BETWEEN_NAMES = 18;
    /** So many gaps are tried: names that hang over make a first guess too wide. */
    private static final int TRIALS = 4;

    /**
     * As close together as this gap allows.
     *
     * @param cells how wide the cells of each block are together
     * @param names how wide the name of each block is
     */
    static Row of(List<Block> blocks, List<Double> cells, List<Double> names, double gap) {
        List<Double> lefts = new ArrayList<>();
        double endOfCells = 0;
        double endOfName = -BETWEEN_NAMES;
        double end = 0;
        for (int index = 0; index < blocks.size(); index++) {
            double overhang = (names.get(index) - cells.get(index)) / 2;
            double sign = blocks.get(index).sign() == Sign.NONE ? 0 : gap;
            double left = Math.round(Math.max(endOfCells + sign, endOfName + BETWEEN_NAMES + overhang));
            lefts.add(left);
            endOfCells = left + cells.get(index);
            endOfName = endOfCells + overhang;
            end = Math.max(end, Math.max(endOfCells, endOfName));
        }
        return new Row(lefts, end);
    }

    /** With the widest gap, up to this one, that leaves everything within the width, or else with the narrowest. */
    static Row fitting(List<Block> blocks, List<Double> cells, List<Double> names, double gap, double width) {
        double tried = gap;
        Row row = of(blocks, cells, names, tried);
        for (int trial = 0; trial < TRIALS && row.width() > width && tried > StageFit.NARROWEST_GAP; trial++) {
            tried = Math.max(StageFit.NARROWEST_GAP, tried - (row.width() - width) / Math.max(1, blocks.size() - 1));
            row = of(blocks, cells, names, tried);
        }
        return row;
    }

    /** The blocks at their places, all together in the middle of the width; each sign in the middle of its gap. */
    List<PlacedBlock> place(List<PlacedBlock> loose, double room) {
        double shift = Math.round((room - width) / 2);
        List<PlacedBlock> placed = new ArrayList<>();
        double before = shift;
        for (int index = 0; index < loose.size(); index++) {
            double left = shift + lefts.get(index);
            PlacedBlock block = loose.get(index).movedBy(left, 0);
            placed.add(new PlacedBlock(block.block(), block.slices(), block.box(), (before + left) / 2));
            before = block.box().right();
        }
        return placed;
    }
}
