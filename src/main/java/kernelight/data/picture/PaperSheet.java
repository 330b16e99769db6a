package kernelight.data.picture;

import java.util.Arrays;
import java.util.Optional;
import kernelight.data.drawing.DigitPlacement;

/**
 * Finds the sheet of paper in a photograph that shows the desk as well, and leaves the desk out: what is beside the
 * sheet becomes paper. A sheet is a large part of the picture of one brightness, lighter or darker than what is around
 * it, with straight sides or cut off by the picture's edge, that has ink in it.
 */
final class PaperSheet {
    /** The sheet is looked for with so many cells along the picture's longest side. */
    private static final int CELLS = 160;

    /** Up to this side a picture is taken for a digit as MNIST has them, without a desk. */
    private static final int TINY = 2 * DigitPlacement.SIDE;

    /** Brightnesses between the darkest and the lightest at which sheet and desk may part. */
    private static final int LEVELS = 24;

    private static final double LEAST_CONTRAST = 0.06;

    /** A whole sheet is likelier than one that reaches the picture's edge, which may be a sheet with some of its desk. */
    private static final double CUT_OFF = 0.5;

    /** The sheet's edge is blurred and casts a shadow: so much of its shorter side is left out with the desk. */
    private static final double MARGIN = 0.025;

    /** A row with less of the sheet than this part of the widest has only a tip of it, at its very edge. */
    private static final double WIDE = 0.25;

    private final ColourPicture picture;
    private final int every;
    private final int width;
    private final int height;
    private final float[] cells;

    private PaperSheet(ColourPicture picture) {
        this.picture = picture;
        every = Math.ceilDiv(Math.max(picture.width(), picture.height()), CELLS);
        width = Math.ceilDiv(picture.width(), every);
        height = Math.ceilDiv(picture.height(), every);
        cells = means(Brightness.plain(picture));
    }

    /** The sheet alone; the picture as it is where no desk is found in it. */
    static ColourPicture cutOutOf(ColourPicture picture) {
        if (Math.max(picture.width(), picture.height()) <= TINY) {
            return picture;
        }
        PaperSheet sheet = new PaperSheet(picture);
        return sheet.find().map(sheet::cutOut).orElse(picture);
    }

    private float[] means(Brightness brightness) {
        float[] sums = new float[width * height];
        int[] counts = new int[sums.length];
        for (int pixel = 0; pixel < brightness.values().length; pixel++) {
            int cell = pixel / picture.width() / every * width + pixel % picture.width() / every;
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
        if (lightest - darkest < LEAST_CONTRAST) {
            return Optional.empty();
        }
        Optional<CellRegion> best = Optional.empty();
        double bestWeight = 0;
        for (int level = 1; level < LEVELS; level++) {
            float threshold = darkest + (lightest - darkest) * level / LEVELS;
            for (boolean lighter : new boolean[] {true, false}) {
                for (CellRegion region : CellRegion.all(cells, width, height, threshold, lighter)) {
                    double contrast = region.isSheet(cells) ? region.contrast(cells, lighter) : 0;
                    double weight = contrast * (region.isCutOff() ? CUT_OFF : 1);
                    if (contrast >= LEAST_CONTRAST && weight > bestWeight) {
                        best = Optional.of(region);
                        bestWeight = weight;
                    }
                }
            }
        }
        return best;
    }

    /** The box around the sheet without its margin; what is in the box beside the sheet goes on as the sheet begins. */
    private ColourPicture cutOut(CellRegion sheet) {
        CellRegion inner = sheet.without(2 + (int) Math.round(MARGIN * sheet.shorterSide()));
        int left = inner.left() * every;
        int top = inner.top() * every;
        int newWidth = Math.min(picture.width(), (inner.right() + 1) * every) - left;
        int newHeight = Math.min(picture.height(), (inner.bottom() + 1) * every) - top;
        int[] rows = rowsToTakeFrom(inner);
        return picture.arranged(newWidth, newHeight, pixel -> {
            int cellRow = (top + pixel / newWidth) / every;
            int from = rows[cellRow];
            int row = from == cellRow ? top + pixel / newWidth : from * every;
            int first = inner.firstInRow(from) * every;
            int last = Math.min(picture.width(), (inner.lastInRow(from) + 1) * every) - 1;
            return row * picture.width() + Math.clamp(left + pixel % newWidth, first, last);
        });
    }

    /** For each row of cells itself, or, where it has no more than a tip of the sheet, the nearest one that has more. */
    private int[] rowsToTakeFrom(CellRegion inner) {
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
        return row >= 0 && row < height && inner.lastInRow(row) - inner.firstInRow(row) + 1 >= WIDE * widest;
    }
}
