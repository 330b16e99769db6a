package kernelight.screen.convolution.view;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kernelight.screen.convolution.model.GridName;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.ConvolutionWalk;
import kernelight.walk.square.NumberGrid;

/**
 * Lays the grids of a walk out side by side: cells of one size, as large as the stage allows, never so small that their
 * numbers could not be read. What then does not fit is scrolled.
 */
final class StageFit {

    /** Numbers are never smaller than this, in pixels. */
    static final double SMALLEST_TEXT = 11;

    private static final double SMALLEST_CELL = 18;
    private static final double TEXT_SHARE = 0.34;
    private static final double TEXT_SHARE_IN_SMALL_CELLS = 0.48;
    private static final double LARGEST_TEXT_IN_SMALL_CELLS = 16;
    private static final double NARROWEST_GAP = 44;
    private static final double WIDEST_GAP = 150;
    private static final double GAP_SHARE = 1.15;

    private final ToDoubleFunction<String> textWidth;

    /** @param textWidth the width of a text in a font of size 1 */
    StageFit(ToDoubleFunction<String> textWidth) {
        this.textWidth = textWidth;
    }

    /** @param width the room for the grids, without margins; the geometry starts at 0, 0 */
    StageGeometry fit(ConvolutionWalk walk, double width, double height, StageScroll scroll) {
        ConvolutionCase example = walk.example();
        int gaps = example.hasBias() ? 3 : 2;
        int fixedColumns = example.filter().columns() + (example.hasBias() ? 1 : 0);
        int inputColumns = walk.columns().padded();
        int outputColumns = walk.output().columns();
        int columns = inputColumns + fixedColumns + outputColumns;
        int rows = Math.max(
                walk.rows().padded(),
                Math.max(example.filter().rows(), walk.output().rows()));

        double gap = Math.clamp(GAP_SHARE * width / (columns + gaps * GAP_SHARE), NARROWEST_GAP, WIDEST_GAP);
        double largest = Math.max(60, width * 0.1);
        double fitting = Math.min((width - gaps * gap) / columns, height / rows);
        double longest = longestText(walk);
        double smallest = Math.max(SMALLEST_CELL, Math.ceil(longest * SMALLEST_TEXT) + 5);
        double cell = Math.floor(Math.clamp(fitting, Math.min(smallest, largest), Math.max(smallest, largest)));
        if (cell > fitting) {
            gap = NARROWEST_GAP;
        }

        int visibleRows = Math.max(1, (int) (height / cell));
        int body = Math.max(2, (int) ((width - gaps * gap) / cell) - fixedColumns);
        int inputVisible = inputColumns + outputColumns <= body
                ? inputColumns
                : Math.max(1, Math.round((float) body * inputColumns / (inputColumns + outputColumns)));
        int outputVisible = Math.max(1, Math.min(outputColumns, body - inputVisible));

        Cell inputFirst = scroll.of(GridName.INPUT);
        Cell outputFirst = scroll.of(GridName.OUTPUT);
        Viewport inputRows =
                new Viewport(inputFirst.row(), visibleRows, walk.rows().padded());
        Viewport inputAcross = new Viewport(inputFirst.column(), inputVisible, inputColumns);
        Viewport outputRows =
                new Viewport(outputFirst.row(), visibleRows, walk.output().rows());
        Viewport outputAcross = new Viewport(outputFirst.column(), outputVisible, outputColumns);
        Viewport filterRows = whole(example.filter().rows());
        Viewport filterAcross = whole(example.filter().columns());

        double tallest = cell * Math.max(inputRows.visible(), Math.max(filterRows.visible(), outputRows.visible()));
        double wide = gaps * gap + (inputAcross.visible() + fixedColumns + outputAcross.visible()) * cell;
        double x = Math.round((width - wide) / 2);
        double text = Math.clamp((cell - 5) / longest, SMALLEST_TEXT, largestText(cell));

        GridArea input = area(x, tallest, cell, example.padding(), inputRows, inputAcross, text);
        double timesX = x + input.width() + gap / 2;
        GridArea filter = area(x + input.width() + gap, tallest, cell, 0, filterRows, filterAcross, text);
        double end = filter.x() + filter.width();
        double plusX = end + gap / 2;
        Optional<GridArea> bias = Optional.empty();
        if (example.hasBias()) {
            bias = Optional.of(area(end + gap, tallest, cell, 0, whole(1), whole(1), text));
            end += gap + cell;
        }
        GridArea output = area(end + gap, tallest, cell, 0, outputRows, outputAcross, text);
        return new StageGeometry(input, filter, bias, output, timesX, plusX, end + gap / 2);
    }

    /** In small cells numbers take a larger share of the room. */
    private static double largestText(double cell) {
        double inSmallCells = Math.min(LARGEST_TEXT_IN_SMALL_CELLS, cell * TEXT_SHARE_IN_SMALL_CELLS);
        return Math.max(SMALLEST_TEXT, Math.max(cell * TEXT_SHARE, inSmallCells));
    }

    /** The widest number on the stage, in a font of size 1: all grids write in one size. */
    private double longestText(ConvolutionWalk walk) {
        ConvolutionCase example = walk.example();
        double longest = textWidth.applyAsDouble("0");
        for (NumberGrid grid : new NumberGrid[] {example.input(), example.filter(), walk.output()}) {
            for (var value : grid.values()) {
                longest = Math.max(longest, textWidth.applyAsDouble(CellText.of(value)));
            }
        }
        return Math.max(longest, textWidth.applyAsDouble(CellText.of(example.bias())));
    }

    private static Viewport whole(int count) {
        return new Viewport(0, count, count);
    }

    private static GridArea area(
            double x, double tallest, double cell, int padding, Viewport rows, Viewport columns, double text) {
        double y = Math.round((tallest - rows.visible() * cell) / 2);
        return new GridArea(Math.round(x), y, cell, padding, rows, columns, text);
    }
}
