package kernelight.data.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A connected region of cells of a coarse picture that are all lighter, or all darker, than a threshold, including the
 * holes it encloses. Decides whether the region can be a sheet of paper.
 */
final class CellRegion {
    /** A sheet's area as a fraction of the picture's. */
    private static final double MIN_AREA = 0.08;

    private static final double MAX_AREA = 0.97;

    /** A sheet fills at least this fraction of its convex hull; rough edges and ink at the edge take the rest. */
    private static final double MIN_CONVEXITY = 0.93;

    /** An ellipse fills 0.785 of the smallest rectangle around it, a sheet seen at an angle 0.85 or more. */
    private static final double MIN_RECTANGULARITY = 0.84;

    /** Enclosed holes, such as ink, take at most this fraction of a sheet. */
    private static final double MAX_HOLES = 0.4;

    /** A cell is compared with cells at this distance, so marks up to this width are found. */
    private static final int MARK = 6;

    /** Marks take at least this fraction of a sheet, and differ at least this much from the paper around them. */
    private static final double MIN_MARKS = 0.0015;

    private static final double MIN_DIFFERENCE = 0.05;

    /** The least fraction of the picture's edge that is desk, if the sheet does not reach the edge, and if it does. */
    private static final double MIN_DESK_AROUND = 0.6;

    private static final double MIN_DESK_BESIDE = 0.12;

    /** A region without marks counts as a sheet only if it is large and not too long. */
    private static final double MIN_EMPTY_AREA = 0.25;

    private static final double MAX_ASPECT_RATIO = 2.2;

    /** The distance from the edge, in cells, at which sheet and desk are compared. */
    private static final double EDGE_DISTANCE = 2.5;

    private static final double[] CONTRAST_QUANTILES = {0.2, 0.5};

    private final int width;
    private final int height;
    private final boolean[] inside;
    private final int ownCells;
    private final double shareOfPictureEdge;
    private final int[] firstInRow;
    private final int[] lastInRow;

    private CellRegion(int width, int height, boolean[] inside, int ownCells) {
        this.width = width;
        this.height = height;
        this.inside = inside;
        this.ownCells = ownCells;
        this.shareOfPictureEdge = shareOfPictureEdge(inside, width, height);
        this.firstInRow = new int[height];
        this.lastInRow = new int[height];
        for (int row = 0; row < height; row++) {
            int first = 0;
            while (first < width && !inside[row * width + first]) {
                first++;
            }
            int last = width - 1;
            while (last >= 0 && !inside[row * width + last]) {
                last--;
            }
            firstInRow[row] = first;
            lastInRow[row] = last;
        }
    }

    /** All regions that are large enough to be a sheet. */
    static List<CellRegion> all(float[] cells, int width, int height, float threshold, boolean lighter) {
        boolean[] wanted = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            wanted[i] = lighter ? cells[i] > threshold : cells[i] < threshold;
        }
        List<CellRegion> regions = new ArrayList<>();
        boolean[] seen = new boolean[cells.length];
        int[] found = new int[cells.length];
        for (int start = 0; start < cells.length; start++) {
            if (wanted[start] && !seen[start]) {
                int count = floodFill(start, wanted, seen, found, width, height);
                if (count >= MIN_AREA * cells.length) {
                    boolean[] own = new boolean[cells.length];
                    for (int i = 0; i < count; i++) {
                        own[found[i]] = true;
                    }
                    regions.add(new CellRegion(width, height, filled(own, width, height), count));
                }
            }
        }
        return regions;
    }

    /**
     * Marks all cells that are connected to a cell horizontally or vertically.
     *
     * @param found these cells are written to its beginning; it has room for every cell of the picture
     * @return how many
     */
    private static int floodFill(int start, boolean[] wanted, boolean[] reached, int[] found, int width, int height) {
        int count = 0;
        reached[start] = true;
        found[count++] = start;
        for (int next = 0; next < count; next++) {
            int cell = found[next];
            int column = cell % width;
            int row = cell / width;
            int[] neighbours = {
                column > 0 ? cell - 1 : -1,
                column < width - 1 ? cell + 1 : -1,
                row > 0 ? cell - width : -1,
                row < height - 1 ? cell + width : -1
            };
            for (int neighbour : neighbours) {
                if (neighbour >= 0 && wanted[neighbour] && !reached[neighbour]) {
                    reached[neighbour] = true;
                    found[count++] = neighbour;
                }
            }
        }
        return count;
    }

    /** The region with its holes: everything that cannot be reached from the picture's edge outside it. */
    private static boolean[] filled(boolean[] own, int width, int height) {
        boolean[] free = new boolean[own.length];
        for (int i = 0; i < free.length; i++) {
            free[i] = !own[i];
        }
        boolean[] outside = new boolean[own.length];
        int[] found = new int[own.length];
        for (int cell = 0; cell < own.length; cell++) {
            int column = cell % width;
            int row = cell / width;
            boolean edge = column == 0 || row == 0 || column == width - 1 || row == height - 1;
            if (edge && free[cell] && !outside[cell]) {
                floodFill(cell, free, outside, found, width, height);
            }
        }
        boolean[] filled = new boolean[own.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = !outside[i];
        }
        return filled;
    }

    /** Whether its outline, its position in the picture and its content are those of a sheet of paper. */
    boolean isSheet(float[] cells) {
        int area = area();
        if (area > MAX_AREA * inside.length || area - ownCells > MAX_HOLES * area) {
            return false;
        }
        ConvexHull hull = ConvexHull.of(this);
        boolean cutOff = isCutOff();
        double desk = 1 - shareOfPictureEdge;
        if (area < MIN_CONVEXITY * hull.area() || desk < (cutOff ? MIN_DESK_BESIDE : MIN_DESK_AROUND)) {
            return false;
        }
        if (!cutOff && area < MIN_RECTANGULARITY * hull.smallestRectangle()) {
            return false;
        }
        return !cutOff && area >= MIN_EMPTY_AREA * inside.length && hull.aspectRatio() <= MAX_ASPECT_RATIO
                || hasMarks(cells);
    }

    /** Whether it reaches the picture's edge. */
    boolean isCutOff() {
        return shareOfPictureEdge > 0;
    }

    private static double shareOfPictureEdge(boolean[] inside, int width, int height) {
        int in = 0;
        int all = 0;
        for (int cell = 0; cell < inside.length; cell++) {
            int column = cell % width;
            int row = cell / width;
            if (column == 0 || row == 0 || column == width - 1 || row == height - 1) {
                in += inside[cell] ? 1 : 0;
                all++;
            }
        }
        return (double) in / all;
    }

    private int area() {
        int area = 0;
        for (boolean in : inside) {
            area += in ? 1 : 0;
        }
        return area;
    }

    /** Whether enough cells away from the edge differ from the mean of those at four sides: ink. */
    private boolean hasMarks(float[] cells) {
        CellRegion inner = erodedBy(2);
        int marks = 0;
        for (int cell = 0; cell < inside.length; cell++) {
            int column = cell % width;
            int row = cell / width;
            if (inner.inside[cell]
                    && column >= MARK
                    && column < width - MARK
                    && inner.inside[cell - MARK]
                    && inner.inside[cell + MARK]
                    && row >= MARK
                    && row < height - MARK
                    && inner.inside[cell - MARK * width]
                    && inner.inside[cell + MARK * width]) {
                double around = (cells[cell - MARK]
                                + cells[cell + MARK]
                                + cells[cell - MARK * width]
                                + cells[cell + MARK * width])
                        / 4;
                marks += Math.abs(cells[cell] - around) > MIN_DIFFERENCE ? 1 : 0;
            }
        }
        return marks >= MIN_MARKS * area();
    }

    /**
     * How much lighter, or darker, the region is along its edge than its surroundings: a low quantile of the
     * difference, so that a soft shadow does not count as an edge. 0 or less if there is no edge.
     */
    double contrast(float[] cells, boolean lighter) {
        float[] differences = new float[inside.length];
        int count = 0;
        for (int cell = 0; cell < inside.length; cell++) {
            int column = cell % width;
            int row = cell / width;
            if (!inside[cell]
                    || column < 1
                    || row < 1
                    || column >= width - 1
                    || row >= height - 1
                    || inside[cell - 1] && inside[cell + 1] && inside[cell - width] && inside[cell + width]) {
                continue;
            }
            double outX = 0;
            double outY = 0;
            for (int y = -2; y <= 2; y++) {
                for (int x = -2; x <= 2; x++) {
                    if (!contains(column + x, row + y)) {
                        outX += x;
                        outY += y;
                    }
                }
            }
            double length = Math.hypot(outX, outY);
            if (length > 0) {
                double stepX = EDGE_DISTANCE * outX / length;
                double stepY = EDGE_DISTANCE * outY / length;
                float in = at(cells, column - stepX, row - stepY);
                float out = at(cells, column + stepX, row + stepY);
                differences[count++] = lighter ? in - out : out - in;
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(differences, 0, count);
        return Math.min(
                differences[(int) (CONTRAST_QUANTILES[0] * count)], differences[(int) (CONTRAST_QUANTILES[1] * count)]);
    }

    private float at(float[] cells, double x, double y) {
        int column = Math.clamp(Math.round(x), 0, width - 1);
        int row = Math.clamp(Math.round(y), 0, height - 1);
        return cells[row * width + column];
    }

    /** Whether a cell is inside; a region continues beyond the picture's edge. */
    private boolean contains(int column, int row) {
        return inside[Math.clamp(row, 0, height - 1) * width + Math.clamp(column, 0, width - 1)];
    }

    /** The region eroded by this many cells, except at the picture's edge. At least one cell is left. */
    CellRegion erodedBy(int margin) {
        CellRegion region = this;
        for (int round = 0; round < margin; round++) {
            boolean[] smaller = new boolean[inside.length];
            int count = 0;
            for (int cell = 0; cell < smaller.length; cell++) {
                int column = cell % width;
                int row = cell / width;
                smaller[cell] = region.inside[cell]
                        && region.contains(column - 1, row)
                        && region.contains(column + 1, row)
                        && region.contains(column, row - 1)
                        && region.contains(column, row + 1);
                count += smaller[cell] ? 1 : 0;
            }
            if (count == 0) {
                return region;
            }
            region = new CellRegion(width, height, smaller, count);
        }
        return region;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int shorterSide() {
        return Math.min(right() - left(), bottom() - top()) + 1;
    }

    int top() {
        int row = 0;
        while (lastInRow(row) < 0) {
            row++;
        }
        return row;
    }

    int bottom() {
        int row = height - 1;
        while (lastInRow(row) < 0) {
            row--;
        }
        return row;
    }

    int left() {
        int left = width;
        for (int row = 0; row < height; row++) {
            left = lastInRow(row) < 0 ? left : Math.min(left, firstInRow(row));
        }
        return left;
    }

    int right() {
        int right = -1;
        for (int row = 0; row < height; row++) {
            right = Math.max(right, lastInRow(row));
        }
        return right;
    }

    /** {@link #width} if the row has no cell. */
    int firstInRow(int row) {
        return firstInRow[row];
    }

    /** -1 if the row has no cell. */
    int lastInRow(int row) {
        return lastInRow[row];
    }
}
