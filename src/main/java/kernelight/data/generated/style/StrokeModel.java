package kernelight.data.generated.style;

/**
 * One stroke of the pen, from where it touches the paper to where it leaves it: the points its smooth curve runs
 * through.
 *
 * <p>Points lie on a page whose y grows downwards and on which a digit is 100 high and about 65 wide.
 *
 * @param x across, one value for each point
 * @param y down, one value for each point
 * @param corner whether the pen turns sharply at that point instead of running smoothly through it
 */
public record StrokeModel(double[] x, double[] y, boolean[] corner) {

    /**
     * Parses points such as {@code "2,6 58,4! 20,100"}, where {@code !} marks a corner.
     *
     * @throws NumberFormatException if a coordinate is not a number
     */
    static StrokeModel stroke(String written) {
        String[] points = written.split(" ");
        StrokeModel stroke =
                new StrokeModel(new double[points.length], new double[points.length], new boolean[points.length]);
        for (int i = 0; i < points.length; i++) {
            stroke.corner[i] = points[i].endsWith("!");
            String[] coordinates = points[i].replace("!", "").split(",");
            stroke.x[i] = Double.parseDouble(coordinates[0]);
            stroke.y[i] = Double.parseDouble(coordinates[1]);
        }
        return stroke;
    }

    public int pointCount() {
        return x.length;
    }
}
