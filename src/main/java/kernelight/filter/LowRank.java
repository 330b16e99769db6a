package kernelight.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A large kernel as a sum of a few products of a column and a row of weights. Such a product is applied by the row and
 * then the column: R + S multiplications for a pixel instead of R * S. A Gaussian is one such product, unsharp masking is
 * two, the Laplacian of a Gaussian three.
 *
 * @param columns R x 1 each
 * @param rows 1 x S each, as many
 */
record LowRank(List<Kernel> columns, List<Kernel> rows) {
    /** Kernels of one's own are smaller, and are applied as they are written. */
    private static final int FEWEST_WEIGHTS = 400;

    /** What one more pass over the picture costs, in multiplications for each pixel. */
    private static final int PASS = 20;

    /** What is left counts as nothing if it is at most this share of all weights, without signs: the rounding of floats. */
    private static final double ROUNDING = 2e-7;

    /**
     * The products, found by Gaussian elimination with complete pivoting; empty if there would be so many of them that
     * the kernel is applied faster as it is.
     *
     * @param stride with which the kernel moves: the products are applied to all pixels, the kernel only where it is
     */
    static Optional<LowRank> of(Kernel kernel, int stride) {
        int cells = kernel.weights().length;
        int most = cells / (2 * stride * stride * (kernel.rows() + kernel.columns() + 2 * PASS));
        if (cells < FEWEST_WEIGHTS || most == 0) {
            return Optional.empty();
        }
        double[] left = new double[cells];
        for (int i = 0; i < cells; i++) {
            left[i] = kernel.weights()[i];
        }
        List<Kernel> columns = new ArrayList<>();
        List<Kernel> rows = new ArrayList<>();
        double limit = total(left) * ROUNDING;
        while (total(left) > limit) {
            if (columns.size() == most) {
                return Optional.empty();
            }
            takeOut(left, kernel.columns(), furthest(left), columns, rows);
        }
        return Optional.of(new LowRank(columns, rows));
    }

    private static double total(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).sum();
    }

    private static int furthest(double[] numbers) {
        int found = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (Math.abs(numbers[i]) > Math.abs(numbers[found])) {
                found = i;
            }
        }
        return found;
    }

    /** The product whose column and row through the pivot are those of what is left. */
    private static void takeOut(double[] left, int width, int pivot, List<Kernel> columns, List<Kernel> rows) {
        int height = left.length / width;
        double[] column = new double[height];
        double[] row = new double[width];
        for (int r = 0; r < height; r++) {
            column[r] = left[r * width + pivot % width] / left[pivot];
        }
        System.arraycopy(left, pivot / width * width, row, 0, width);
        for (int i = 0; i < left.length; i++) {
            left[i] -= column[i / width] * row[i % width];
        }
        columns.add(new Kernel(height, 1, floats(column)));
        rows.add(new Kernel(1, width, floats(row)));
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
