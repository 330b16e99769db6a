package kernelight.data.picture;

import java.util.ArrayList;
import java.util.List;

/** The smallest convex outline around a region, in cells. */
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
        List<double[]> round = new ArrayList<>(left);
        round.addAll(right.reversed());
        return new ConvexHull(
                round.stream().mapToDouble(point -> point[0]).toArray(),
                round.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Drops the points before that lie within the new line. @param side 1 where the outline turns right going down */
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

    /** The area of the smallest rectangle around it, which may stand askew. */
    double smallestRectangle() {
        double[] sides = smallestSides();
        return sides[0] * sides[1];
    }

    /** How many times longer than wide that rectangle is. */
    double oblong() {
        double[] sides = smallestSides();
        return Math.max(sides[0], sides[1]) / Math.max(1, Math.min(sides[0], sides[1]));
    }

    /** One side of the smallest rectangle lies along a side of the hull. */
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
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < x.length; i++) {
            double along = dx * x[i] + dy * y[i];
            double across = dx * y[i] - dy * x[i];
            least[0] = Math.min(least[0], along);
            most[0] = Math.max(most[0], along);
            least[1] = Math.min(least[1], across);
            most[1] = Math.max(most[1], across);
        }
        return new double[] {most[0] - least[0], most[1] - least[1]};
    }
}
