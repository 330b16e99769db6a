package kernelight.data.generated.style;

import java.util.Arrays;

/**
 * One pull of the pen, from where it touches the paper to where it leaves it: the points its smooth curve runs through.
 *
 * <p>Points lie on a page whose y grows downwards and on which a digit is 100 high and about 65 wide.
 *
 * @param x across, one value for each point
 * @param y down, one value for each point
 * @param corner whether the pen turns sharply at that point instead of running smoothly through it
 */
public record Stroke(double[] x, double[] y, boolean[] corner) {

    /** From the points as they are written down, x and y in turn; a point written twice is a corner. */
    static Stroke stroke(double... points) {
        int count = 0;
        double[] x = new double[points.length / 2];
        double[] y = new double[points.length / 2];
        boolean[] corner = new boolean[points.length / 2];
        for (int i = 0; i < points.length; i += 2) {
            if (count > 0 && x[count - 1] == points[i] && y[count - 1] == points[i + 1]) {
                corner[count - 1] = true;
            } else {
                x[count] = points[i];
                y[count] = points[i + 1];
                count++;
            }
        }
        return new Stroke(Arrays.copyOf(x, count), Arrays.copyOf(y, count), Arrays.copyOf(corner, count));
    }

    public int pointCount() {
        return x.length;
    }
}
