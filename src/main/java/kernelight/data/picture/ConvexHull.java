package kernelight.data.picture;

import java.util.ArrayList;
import java.util.List;

/** The convex hull of a region, with coordinates in cells. */
record ConvexHull(double[] x, double[] y) {
    static ConvexHull of(CellRegion region) {
        List<double[]> left = new ArrayList<>();
        List<double[]> right = new ArrayList<>();
        for (int row = 0; row < region.height(); row++) {
            int last = region.lastInRow(row);
            if (last >= 0) {
                int first = region.firstInRow(row);
                for (int edge = row; edge <= row + 1; edge++) {
                    add(left, first, edge, -1);
                    add(right, last + 1.0, edge, 1);
                }
            }
        }
        List<double[]> corners = new ArrayList<>(left);
        corners.addAll(right.reversed());
        return new ConvexHull(
                corners.stream().mapToDouble(point -> point[0]).toArray(),
                corners.stream().mapToDouble(point -> point[1]).toArray());
    }

    /**
     * Adds a point, and removes earlier points that are no longer on the hull.
     *
     * @param side -1 for the left outline, 1 for the right one
     */
    private static void add(List<double[]> outline, double x, double y, int side) {
        while (outline.size() >= 2) {
            double[] last = outline.getLast();
            double[] before = outline.get(outline.size() - 2);
            double turn = (last[0] - before[0]) * (y - before[1]) - (last[1] - before[1]) * (x - before[0]);
            if (turn * side > 0) {
                break;
            }
            outline.removeLast();
        }
        outline.add(new double[] {x, y});
    }

    double area() {
        double twice = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            twice += x[i] * y[next] - x[next] * y[i];
        }
        return Math.abs(twice) / 2;
    }

    /** The area of the smallest enclosing rectangle, in any orientation. */
    double smallestRectangle() {
        double[] sides = smallestSides();
        return sides[0] * sides[1];
    }

    /** The longer side of that rectangle divided by the shorter one. */
    double aspectRatio() {
        double[] sides = smallestSides();
        return Math.max(sides[0], sides[1]) / Math.max(1, Math.min(sides[0], sides[1]));
    }

    /** The sides of the smallest rectangle, one of which lies along a side of the hull. */
    private double[] smallestSides() {
        double[] best = {Double.MAX_VALUE, 1};
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            double length = Math.hypot(x[next] - x[i], y[next] - y[i]);
            if (length > 0) {
                double[] sides = sidesAlong((x[next] - x[i]) / length, (y[next] - y[i]) / length);
                best = sides[0] * sides[1] < best[0] * best[1] ? sides : best;
            }
        }
        return best;
    }

    private double[] sidesAlong(double dx, double dy) {
        double[] min = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] max = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < x.length; i++) {
            double along = dx * x[i] + dy * y[i];
            double across = dx * y[i] - dy * x[i];
            min[0] = Math.min(min[0], along);
            max[0] = Math.max(max[0], along);
            min[1] = Math.min(min[1], across);
            max[1] = Math.max(max[1], across);
        }
        return new double[] {max[0] - min[0], max[1] - min[1]};
    }
}
