package kernelight.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Filters by their definition, pixel by pixel, in double precision; and random pictures and kernels. */
public final class DefinedFilter {
    private DefinedFilter() {}

    /** The response of one kernel, before bias and ReLU. */
    public static double[][] response(Kernel kernel, FilterSettings settings, float[] plane, int height, int width) {
        int reachRows = (kernel.rows() - 1) * settings.dilation();
        int reachColumns = (kernel.columns() - 1) * settings.dilation();
        boolean none = settings.edges() == EdgeRule.NONE;
        int rows = ((none ? height - reachRows : height) + settings.stride() - 1) / settings.stride();
        int columns = ((none ? width - reachColumns : width) + settings.stride() - 1) / settings.stride();
        double[][] response = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int r = 0; r < kernel.rows(); r++) {
                    for (int s = 0; s < kernel.columns(); s++) {
                        // From the middle weight; convolution reads on the other side of it.
                        int fromRow = (r - kernel.rows() / 2) * settings.dilation();
                        int fromColumn = (s - kernel.columns() / 2) * settings.dilation();
                        int sign = settings.convolution() ? -1 : 1;
                        int row = i * settings.stride() + sign * fromRow;
                        int column = j * settings.stride() + sign * fromColumn;
                        if (none) {
                            row += first(kernel.rows(), settings);
                            column += first(kernel.columns(), settings);
                        }
                        response[i][j] += kernel.at(r, s) * pixel(settings.edges(), plane, height, width, row, column);
                    }
                }
            }
        }
        return response;
    }

    /** The first pixel around which the kernel lies on the picture. */
    private static int first(int size, FilterSettings settings) {
        return settings.dilation() * (settings.convolution() ? size - 1 - size / 2 : size / 2);
    }

    private static double pixel(EdgeRule edges, float[] plane, int height, int width, int row, int column) {
        int r = index(edges, row, height);
        int c = index(edges, column, width);
        return r < 0 || c < 0 ? 0 : plane[r * width + c];
    }

    private static int index(EdgeRule edges, int index, int length) {
        if (index >= 0 && index < length) {
            return index;
        }
        return switch (edges) {
            case ZERO -> -1;
            case NONE -> throw new IllegalStateException("beyond the picture");
            case REPLICATE -> index < 0 ? 0 : length - 1;
            case REFLECT -> index < 0 ? -index : 2 * (length - 1) - index;
            case CIRCULAR -> (index + length) % length;
        };
    }

    /** Pixels as in a file of 8 bits. */
    public static Planes picture(int planes, int height, int width, SplittableRandom random) {
        List<float[]> all = new ArrayList<>();
        for (int plane = 0; plane < planes; plane++) {
            float[] pixels = new float[height * width];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = random.nextInt(256);
            }
            all.add(pixels);
        }
        return new Planes(height, width, all);
    }

    /** Weights of either sign whose absolute values add up to 1. */
    public static Kernel kernel(int rows, int columns, SplittableRandom random) {
        float[] weights = new float[rows * columns];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-1, 1);
            sum += Math.abs(weights[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Kernel(rows, columns, weights);
    }
}
