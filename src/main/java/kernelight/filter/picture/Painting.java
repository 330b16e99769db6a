package kernelight.filter.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kernelight.filter.Planes;

/** A picture while it is painted. Edges are smooth: a pixel takes as much of a colour as an outline covers of it. */
final class Painting {
    /** Into how many lines a row of pixels is cut to measure what is covered. */
    private static final int LINES = 8;

    private final int width;
    private final int height;
    private final float[][] planes;

    Painting(int width, int height, Ink ground) {
        this.width = width;
        this.height = height;
        this.planes = new float[3][width * height];
        fill(Outline.rectangle(0, 0, width, height), ground);
    }

    Painting fill(Outline outline, int digits) {
        return fill(outline, Ink.plain(digits));
    }

    Painting fill(Outline outline, Ink ink) {
        return fill(outline, ink, 1);
    }

    /** @param opacity from 0, invisible, to 1 */
    Painting fill(Outline outline, Ink ink, double opacity) {
        List<Edge> edges = edges(outline);
        double top = edges.stream().mapToDouble(Edge::top).min().orElse(0);
        double bottom = edges.stream().mapToDouble(Edge::bottom).max().orElse(0);
        double left = edges.stream().mapToDouble(Edge::left).min().orElse(0);
        double right = edges.stream().mapToDouble(Edge::right).max().orElse(0);
        double[] covered = new double[width];
        for (int row = Math.max(0, (int) top); row < Math.min(height, Math.ceil(bottom)); row++) {
            Arrays.fill(covered, 0);
            List<Edge> inRow = inRow(edges, row);
            for (int line = 0; line < LINES; line++) {
                cover(inRow, row + (line + 0.5) / LINES, covered);
            }
            for (int column = Math.max(0, (int) left); column < Math.min(width, Math.ceil(right)); column++) {
                if (covered[column] > 0) {
                    blend(row, column, ink.at(column + 0.5, row + 0.5), opacity * covered[column]);
                }
            }
        }
        return this;
    }

    private void blend(int row, int column, Colour colour, double share) {
        int pixel = row * width + column;
        float part = (float) Math.min(1, share);
        planes[0][pixel] += part * (colour.red() - planes[0][pixel]);
        planes[1][pixel] += part * (colour.green() - planes[1][pixel]);
        planes[2][pixel] += part * (colour.blue() - planes[2][pixel]);
    }

    // ---- coverage

    /** A side of an outline that is not horizontal, from top to bottom, and whether it was drawn that way. */
    private record Edge(double top, double bottom, double x, double slope, int direction) {
        double at(double y) {
            return x + (y - top) * slope;
        }

        double left() {
            return Math.min(x, at(bottom));
        }

        double right() {
            return Math.max(x, at(bottom));
        }
    }

    private static List<Edge> edges(Outline outline) {
        List<Edge> edges = new ArrayList<>();
        for (double[] points : outline.contours()) {
            for (int i = 0; i < points.length; i += 2) {
                double x0 = points[i];
                double y0 = points[i + 1];
                double x1 = points[(i + 2) % points.length];
                double y1 = points[(i + 3) % points.length];
                if (y0 < y1) {
                    edges.add(new Edge(y0, y1, x0, (x1 - x0) / (y1 - y0), 1));
                } else if (y1 < y0) {
                    edges.add(new Edge(y1, y0, x1, (x0 - x1) / (y0 - y1), -1));
                }
            }
        }
        return edges;
    }

    private static List<Edge> inRow(List<Edge> edges, int row) {
        List<Edge> found = new ArrayList<>();
        for (Edge edge : edges) {
            if (edge.top < row + 1 && edge.bottom > row) {
                found.add(edge);
            }
        }
        return found;
    }

    /** Adds what lies inside on a line. */
    private static void cover(List<Edge> edges, double y, double[] covered) {
        double[] crossings = new double[edges.size()];
        int[] directions = new int[edges.size()];
        int count = 0;
        for (Edge edge : edges) {
            if (edge.top <= y && y < edge.bottom) {
                double x = edge.at(y);
                int place = count++;
                for (; place > 0 && crossings[place - 1] > x; place--) {
                    crossings[place] = crossings[place - 1];
                    directions[place] = directions[place - 1];
                }
                crossings[place] = x;
                directions[place] = edge.direction;
            }
        }
        int turns = 0;
        for (int i = 0; i + 1 < count; i++) {
            turns += directions[i];
            if (turns != 0) {
                cover(crossings[i], crossings[i + 1], covered);
            }
        }
    }

    private static void cover(double from, double to, double[] covered) {
        double start = Math.max(0, from);
        double end = Math.min(covered.length, to);
        for (int column = (int) start; column < end; column++) {
            covered[column] += Math.max(0, Math.min(end, column + 1) - Math.max(start, column)) / LINES;
        }
    }

    // ---- as a camera sees it

    /** A little blurred, as by a lens: weights 1 2 1 along rows and columns, of {@code 2 + centre} in all. */
    Painting softened(double centre) {
        for (float[] plane : planes) {
            float[] rows = plane.clone();
            for (int pass = 0; pass < 2; pass++) {
                int step = pass == 0 ? 1 : width;
                float[] from = pass == 0 ? rows : plane.clone();
                for (int i = 0; i < plane.length; i++) {
                    int place = pass == 0 ? i % width : i / width;
                    int last = pass == 0 ? width - 1 : height - 1;
                    float before = place > 0 ? from[i - step] : from[i];
                    float after = place < last ? from[i + step] : from[i];
                    plane[i] = (float) ((before + after + centre * from[i]) / (2 + centre));
                }
            }
        }
        return this;
    }

    /** The noise of a sensor, the same in all three colours. */
    Painting grained(double deviation, int seed) {
        for (int i = 0; i < width * height; i++) {
            float more = (float) (deviation * Noise.normal(i % width, i / width, seed));
            for (float[] plane : planes) {
                plane[i] += more;
            }
        }
        return this;
    }

    /** Whole numbers from 0 to 255, as in a file. */
    Planes finished() {
        List<float[]> levels = new ArrayList<>();
        for (float[] plane : planes) {
            float[] rounded = new float[plane.length];
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = Math.round(Math.clamp(plane[i], 0, Planes.BRIGHTEST));
            }
            levels.add(rounded);
        }
        return new Planes(height, width, levels);
    }
}
