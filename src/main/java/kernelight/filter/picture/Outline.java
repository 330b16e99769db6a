package kernelight.filter.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The edge of what is painted: closed lines from point to point. A place is inside where they turn around it, in either
 * direction (the non-zero rule), so that shapes may overlap.
 *
 * @param contours x and y of each point; the last is joined to the first
 */
record Outline(List<double[]> contours) {
    /** Into how many straight lines a curve is cut. */
    private static final int STEPS = 16;

    /** A round shape has a corner for about so many pixels of its edge. */
    private static final double CORNER = 1.5;

    private static final int FEWEST_CORNERS = 12;

    /**
     * The closed lines of a path, written as in SVG with absolute coordinates: M x y, L x y, Q x y x y, C x y x y x y, Z.
     */
    static Outline of(String path) {
        return new Outline(lines(path));
    }

    static Outline ellipse(double x, double y, double across, double down) {
        int corners = Math.max(FEWEST_CORNERS, (int) (2 * Math.PI * Math.max(across, down) / CORNER));
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            points[2 * i] = x + across * Math.cos(angle);
            points[2 * i + 1] = y + down * Math.sin(angle);
        }
        return new Outline(List.of(points));
    }

    static Outline circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    static Outline rectangle(double x, double y, double width, double height) {
        return new Outline(List.of(new double[] {x, y, x + width, y, x + width, y + height, x, y + height}));
    }

    /** A pen of this width along a path, with round ends. */
    static Outline stroke(String path, double width) {
        return tapered(path, width, width);
    }

    /** A pen whose width goes evenly from one to another, with round ends. */
    static Outline tapered(String path, double from, double to) {
        List<double[]> parts = new ArrayList<>();
        for (double[] line : lines(path)) {
            int points = line.length / 2;
            for (int i = 0; i < points; i++) {
                double width = from + (to - from) * i / Math.max(1, points - 1);
                double next = from + (to - from) * (i + 1) / Math.max(1, points - 1);
                parts.addAll(circle(line[2 * i], line[2 * i + 1], width / 2).contours);
                if (i + 1 < points) {
                    parts.add(bar(line[2 * i], line[2 * i + 1], width / 2, line[2 * i + 2], line[2 * i + 3], next / 2));
                }
            }
        }
        return new Outline(parts);
    }

    /** Turns the same way as an ellipse, so that overlapping parts do not cancel out. */
    private static double[] bar(double x0, double y0, double half0, double x1, double y1, double half1) {
        double length = Math.max(1e-9, Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)));
        double across = -(y1 - y0) / length;
        double down = (x1 - x0) / length;
        return new double[] {
            x0 - across * half0,
            y0 - down * half0,
            x1 - across * half1,
            y1 - down * half1,
            x1 + across * half1,
            y1 + down * half1,
            x0 + across * half0,
            y0 + down * half0
        };
    }

    /** This and another. */
    Outline and(Outline other) {
        return new Outline(
                Stream.concat(contours.stream(), other.contours.stream()).toList());
    }

    Outline shifted(double right, double down) {
        return moved(point -> new double[] {point[0] + right, point[1] + down});
    }

    /** Larger or smaller, seen from the origin; a negative number mirrors. */
    Outline scaled(double across, double down) {
        return moved(point -> new double[] {point[0] * across, point[1] * down});
    }

    /** Turned around the origin, clockwise. */
    Outline turned(double degrees) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        return moved(point -> new double[] {point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine});
    }

    private Outline moved(UnaryOperator<double[]> move) {
        return new Outline(
                contours.stream().map(contour -> moved(contour, move)).toList());
    }

    private static double[] moved(double[] contour, UnaryOperator<double[]> move) {
        double[] moved = new double[contour.length];
        for (int i = 0; i < contour.length; i += 2) {
            System.arraycopy(move.apply(new double[] {contour[i], contour[i + 1]}), 0, moved, i, 2);
        }
        return moved;
    }

    // ---- paths

    private static List<double[]> lines(String path) {
        List<double[]> lines = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        for (String command : path.strip().split("(?=[MLQCZ])")) {
            double[] numbers = numbers(command.substring(1).strip());
            switch (command.charAt(0)) {
                case 'M' -> {
                    end(points, lines);
                    add(points, numbers);
                }
                case 'L' -> add(points, numbers);
                case 'Q' -> curve(points, raised(points, numbers));
                case 'C' -> curve(points, numbers);
                case 'Z' -> end(points, lines);
                default -> throw new IllegalArgumentException(command);
            }
        }
        end(points, lines);
        return lines;
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Stream.of(text.split("[\\s,]+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static void add(List<Double> points, double... numbers) {
        for (double number : numbers) {
            points.add(number);
        }
    }

    private static void end(List<Double> points, List<double[]> lines) {
        if (!points.isEmpty()) {
            lines.add(points.stream().mapToDouble(Double::doubleValue).toArray());
            points.clear();
        }
    }

    /** A curve with one control point as one with two. */
    private static double[] raised(List<Double> points, double[] q) {
        double x = points.get(points.size() - 2);
        double y = points.getLast();
        return new double[] {
            x + (q[0] - x) * 2 / 3,
            y + (q[1] - y) * 2 / 3,
            q[2] + (q[0] - q[2]) * 2 / 3,
            q[3] + (q[1] - q[3]) * 2 / 3,
            q[2],
            q[3]
        };
    }

    private static void curve(List<Double> points, double[] c) {
        double x = points.get(points.size() - 2);
        double y = points.getLast();
        for (int step = 1; step <= STEPS; step++) {
            double t = (double) step / STEPS;
            double u = 1 - t;
            add(
                    points,
                    u * u * u * x + 3 * u * u * t * c[0] + 3 * u * t * t * c[2] + t * t * t * c[4],
                    u * u * u * y + 3 * u * u * t * c[1] + 3 * u * t * t * c[3] + t * t * t * c[5]);
        }
    }
}
