package kernelight.data.generated;

import java.util.Arrays;

/** The path of a pen's tip as short straight pieces, with the half width of the ink at every point. */
final class Trace {
    double[] x = new double[128];
    double[] y = new double[128];
    double[] radius = new double[128];

    /** Whether a new stroke begins at this point, so that no ink leads to it from the point before. */
    boolean[] begins = new boolean[128];

    int size;

    void add(double pointX, double pointY, boolean begin) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            radius = Arrays.copyOf(radius, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        x[size] = pointX;
        y[size] = pointY;
        begins[size] = begin;
        size++;
    }
}
