package kernelight.data.picture;

import java.util.Arrays;
import java.util.Optional;
import kernelight.data.drawing.DigitPlacement;

/**
 * Finds a sheet of paper in a photograph that also shows the desk, and cuts it out; what is left of the desk becomes
 * paper. A sheet is a large region of even brightness, lighter or darker than its surroundings, with ink in it, and
 * with straight sides or cut off by the picture's edge.
 */
final class PaperSheet {
    /** The number of cells along the picture's longest side in which the sheet is searched. */
    private static final int CELLS = 160;

    /** Pictures up to this side are taken for digits as in MNIST, without a desk. */
    private static final int MAX_MNIST_SIDE = 2 * DigitPlacement.SIDE;

    /** The number of thresholds between the darkest and the lightest cell that are tried. */
    private static final int LEVELS = 24;

    private static final double MIN_CONTRAST = 0.06;

    /** The weight of a region that reaches the picture's edge, which may be a sheet together with some of the desk. */
    private static final double CUT_OFF_WEIGHT = 0.5;

    /** The fraction of the shorter side that is cut off at the edge, which is blurred and casts a shadow. */
    private static final double MARGIN = 0.025;

    /** Rows narrower than this fraction of the widest one contain only a corner of the sheet. */
    private static final double MIN_ROW_WIDTH = 0.25;

    private final ColourPicture picture;
    private final int cellSide;
    private final int width;
    private final int height;
    private final float[] cells;

    private PaperSheet(ColourPicture picture) {
        this.picture = picture;
        cellSide = Math.ceilDiv(Math.max(picture.width(), picture.height()), CELLS);
        width = Math.ceilDiv(picture.width(), cellSide);
        height = Math.ceilDiv(picture.height(), cellSide);
        cells = means(Brightness.plain(picture));
    }

    /** The sheet alone, or the unchanged picture if no desk is found in it. */
    static ColourPicture cutOutOf(ColourPicture picture) {
        if (Math.max(picture.width(), picture.height()) <= MAX_MNIST_SIDE) {
            return picture;
        }
        PaperSheet sheet = new PaperSheet(picture);
        return sheet.find().map(sheet::cutOut).orElse(picture);
    }

    private float[] means(Brightness brightness) {
        float[] sums = new float[width * height];
        int[] counts = new int[sums.length];
        for (int pixel = 0; pixel < brightness.values().length; pixel++) {
            int cell = pixel / picture.width() / cellSide * width + pixel % picture.width() / cellSide;
            sums[cell] += brightness.values()[pixel];
            counts[cell]++;
        }
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] /= counts[cell];
        }
        return sums;
    }

    private Optional<CellRegion> find() {
        float[] sorted = cells.clone();
        Arrays.sort(sorted);
        float darkest = sorted[sorted.length / 100];
        float lightest = sorted[sorted.length - 1 - sorted.length / 100];
        if (lightest - darkest < MIN_CONTRAST) {
            return Optional.empty();
        }
        Optional<CellRegion> best = Optional.empty();
        double bestWeight = 0;
        for (int level = 1; level < LEVELS; level++) {
            float threshold = darkest + (lightest - darkest) * level / LEVELS;
            for (boolean lighter : new boolean[] {true, false}) {
                for (CellRegion region : CellRegion.all(cells, width, height, threshold, lighter)) {
                    double contrast = region.isSheet(cells) ? region.contrast(cells, lighter) : 0;
                    double weight = contrast * (region.isCutOff() ? CUT_OFF_WEIGHT : 1);
                    if (contrast >= MIN_CONTRAST && weight > bestWeight) {
                        best = Optional.of(region);
                        bestWeight = weight;
                    }
                }
            }
        }
        return best;
    }

    /** The box around the sheet without its margin; outside the sheet, the pixels of its edge are repeated. */
    private ColourPicture cutOut(CellRegion sheet) {
        CellRegion inner = sheet.erodedBy(2 + (int) Math.round(MARGIN * sheet.shorterSide()));
        int left = inner.left() * cellSide;
        int top = inner.top() * cellSide;
        int newWidth = Math.min(picture.width(), (inner.right() + 1) * cellSide) - left;
        int newHeight = Math.min(picture.height(), (inner.bottom() + 1) * cellSide) - top;
        int[] rows = sourceRows(inner);
        return picture.gather(newWidth, newHeight, pixel -> {
            int cellRow = (top + pixel / newWidth) / cellSide;
            int from = rows[cellRow];
            int row = from == cellRow ? top + pixel / newWidth : from * cellSide;
            int first = inner.firstInRow(from) * cellSide;
            int last = Math.min(picture.width(), (inner.lastInRow(from) + 1) * cellSide) - 1;
            return row * picture.width() + Math.clamp(left + pixel % newWidth, first, last);
        });
    }

    /** For each row of cells the row itself, or the nearest wide one if it contains only a corner of the sheet. */
    private int[] sourceRows(CellRegion inner) {
        int widest = 0;
        for (int row = 0; row < height; row++) {
            widest = Math.max(widest, inner.lastInRow(row) - inner.firstInRow(row) + 1);
        }
        int[] rows = new int[height];
        for (int row = 0; row < height; row++) {
            int distance = 0;
            while (!isWide(inner, row - distance, widest) && !isWide(inner, row + distance, widest)) {
                distance++;
            }
            rows[row] = isWide(inner, row - distance, widest) ? row - distance : row + distance;
        }
        return rows;
    }

    private boolean isWide(CellRegion inner, int row, int widest) {
        return row >= 0 && row < height && inner.lastInRow(row) - inner.firstInRow(row) + 1 >= MIN_ROW_WIDTH * widest;
    }
}
