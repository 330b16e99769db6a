package kernelight.data.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells of a coarse picture that hang together and are all lighter, or all darker, than a threshold, with what they
 * enclose.
 */
final class CellRegion {
    private static final double SMALLEST = 0.08;
    private static final double LARGEST = 0.97;

    /** A sheet fills its convex hull but for what its edges and ink at its edge take. */
    private static final double SOLID = 0.93;

    /** An ellipse fills 0.785 of the smallest rectangle around it, a sheet seen at an angle 0.85 or more. */
    private static final double RECTANGULAR = 0.84;

    /** What the outline encloses takes at most so much of a sheet. */
    private static final double MOST_ENCLOSED = 0.4;

    /** Marks are so many cells wide, or else their edges are looked at. */
    private static final int MARK = 6;

    /** Marks take at least so much of a sheet, and differ so much from the paper around them. */
    private static final double LEAST_MARKS = 0.0015;

    private static final double LEAST_DIFFERENCE = 0.05;

    /** So much of the picture's edge is desk where the sheet lies within the picture, or reaches its edge. */
    private static final double DESK_AROUND = 0.6;

    private static final double DESK_BESIDE = 0.12;

    /** Without ink only what is surely a sheet counts as one. */
    private static final double EMPTY_SHEET = 0.25;

    private static final double MOST_OBLONG = 2.2;

    /** How far from its edge, in cells, a sheet and the desk are as they are. */
    private static final double BESIDE = 2.5;

    private static final double[] SHARES = {0.2, 0.5};

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

    /** Those that are large enough to be a sheet. */
    static List<CellRegion> all(float[] cells, int width, int height, float threshold, boolean lighter) {
        boolean[] wanted = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            wanted[i] = lighter ? cells[i] > threshold : cells[i] < threshold;
        }
        List<CellRegion> regions = new ArrayList<>();
        boolean[] seen = new boolean[cells.length];
        for (int start = 0; start < cells.length; start++) {
            if (wanted[start] && !seen[start]) {
                boolean[] own = new boolean[cells.length];
                int count = spread(start, wanted, own, width, height);
                for (int i = 0; i < seen.length; i++) {
                    seen[i] |= own[i];
                }
                if (count >= SMALLEST * cells.length) {
                    regions.add(new CellRegion(width, height, filled(own, width, height), count));
                }
            }
        }
        return regions;
    }

    /** Marks what can be reached from a cell by steps to the side, up and down. @return how many */
    private static int spread(int start, boolean[] wanted, boolean[] reached, int width, int height) {
        int[] stack = new int[wanted.length];
        int waiting = 0;
        int count = 0;
        reached[start] = true;
        stack[waiting++] = start;
        while (waiting > 0) {
            int cell = stack[--waiting];
            count++;
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
                    stack[waiting++] = neighbour;
                }
            }
        }
        return count;
    }

    /** With the holes: all that cannot be reached from the picture's edge. */
    private static boolean[] filled(boolean[] own, int width, int height) {
        boolean[] free = new boolean[own.length];
        for (int i = 0; i < free.length; i++) {
            free[i] = !own[i];
        }
        boolean[] outside = new boolean[own.length];
        for (int cell = 0; cell < own.length; cell++) {
            int column = cell % width;
            int row = cell / width;
            boolean edge = column == 0 || row == 0 || column == width - 1 || row == height - 1;
            if (edge && free[cell] && !outside[cell]) {
                spread(cell, free, outside, width, height);
            }
        }
        boolean[] filled = new boolean[own.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = !outside[i];
        }
        return filled;
    }

    /** Whether its outline, its place in the picture and what is in it are those of a sheet of paper. */
    boolean isSheet(float[] cells) {
        int area = area();
        if (area > LARGEST * inside.length || area - ownCells > MOST_ENCLOSED * area) {
            return false;
        }
        ConvexHull hull = ConvexHull.of(this);
        boolean cutOff = isCutOff();
        double desk = 1 - shareOfPictureEdge;
        if (area < SOLID * hull.area() || desk < (cutOff ? DESK_BESIDE : DESK_AROUND)) {
            return false;
        }
        if (!cutOff && area < RECTANGULAR * hull.smallestRectangle()) {
            return false;
        }
        return !cutOff && area >= EMPTY_SHEET * inside.length && hull.oblong() <= MOST_OBLONG || hasMarks(cells);
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

    /** Whether enough cells, away from its edge, are unlike the mean of those on either side. */
    private boolean hasMarks(float[] cells) {
        CellRegion inner = without(2);
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
                marks += Math.abs(cells[cell] - around) > LEAST_DIFFERENCE ? 1 : 0;
            }
        }
        return marks >= LEAST_MARKS * area();
    }

    /**
     * How much lighter, or darker, the region is along its edge than what lies beyond: the least of the nearly worst
     * place and half of the middle one, so that a soft shadow does not count as an edge. 0 or less without one.
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
                    if (!has(column + x, row + y)) {
                        outX += x;
                        outY += y;
                    }
                }
            }
            double length = Math.hypot(outX, outY);
            if (length > 0) {
                double stepX = BESIDE * outX / length;
                double stepY = BESIDE * outY / length;
                float in = at(cells, column - stepX, row - stepY);
                float out = at(cells, column + stepX, row + stepY);
                differences[count++] = lighter ? in - out : out - in;
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(differences, 0, count);
        return Math.min(differences[(int) (SHARES[0] * count)], differences[(int) (SHARES[1] * count)]);
    }

    private float at(float[] cells, double x, double y) {
        int column = Math.clamp(Math.round(x), 0, width - 1);
        int row = Math.clamp(Math.round(y), 0, height - 1);
        return cells[row * width + column];
    }

    /** Beyond the picture's edge a region goes on. */
    private boolean has(int column, int row) {
        return inside[Math.clamp(row, 0, height - 1) * width + Math.clamp(column, 0, width - 1)];
    }

    /** Without a margin of so many cells; the picture's edge has none. At least one cell is left. */
    CellRegion without(int margin) {
        CellRegion region = this;
        for (int round = 0; round < margin; round++) {
            boolean[] smaller = new boolean[inside.length];
            int count = 0;
            for (int cell = 0; cell < smaller.length; cell++) {
                int column = cell % width;
                int row = cell / width;
                smaller[cell] = region.inside[cell]
                        && region.has(column - 1, row)
                        && region.has(column + 1, row)
                        && region.has(column, row - 1)
                        && region.has(column, row + 1);
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

    /** {@link #width} where the row has none. */
    int firstInRow(int row) {
        return firstInRow[row];
    }

    /** -1 where the row has none. */
    int lastInRow(int row) {
        return lastInRow[row];
    }
}
