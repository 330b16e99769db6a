package kernelight.filter.response;

import java.util.ArrayList;
import java.util.List;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.Kernel;
import kernelight.filter.KernelText;
import kernelight.filter.Planes;

/**
 * A piece of a picture that becomes a filter, to find its pattern again: the beak detector of the lectures.
 *
 * <p>The mean is taken away from it. Otherwise all weights would be positive and a filter would respond most to what is
 * bright, whatever its pattern; now an even area gives 0, however bright it is, and a brighter picture the same
 * response. The response to the piece itself is then the sum of the squares of the weights. It is not divided by the
 * contrast of what lies under the filter, so that it stays a filter like all others; another pattern can only respond more if it has
 * more contrast itself.
 *
 * <p>A piece is at most {@link KernelText#LARGEST_SIDE} pixels high and wide, as every filter of one's own. A larger one
 * is refused and not scaled down to that size: the picture is not scaled with it, and in a picture of another scale the
 * pattern would not be found.
 *
 * @param row of its upper left pixel
 * @param column of its upper left pixel
 * @param rows R
 * @param columns S
 */
public record CutOut(int row, int column, int rows, int columns) {
    /** Weights count as equal if they differ by less. */
    private static final double EVEN = 1e-3;

    /**
     * A piece.
     *
     * @throws IllegalArgumentException if it begins outside of any picture, or has no pixel
     */
    public CutOut {
        if (row < 0 || column < 0 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException(rows + " x " + columns + " pixels from " + row + ", " + column);
        }
    }

    /**
     * The filter that finds this piece of a picture: a kernel for a grey one, for one in colours a kernel for each of
     * them, whose responses are added.
     *
     * @param name of the filter
     * @param toLengthOne whether the weights are divided by the root of the sum of their squares, so that the filters of
     *     strong and of weak patterns respond alike; a piece of itself then gives that root
     * @throws FilterProblem if it is too large, lies partly outside of the picture, or is even, so that there is no
     *     pattern
     */
    public Filter filter(String name, Planes picture, boolean toLengthOne) throws FilterProblem {
        requireWithin(picture);
        double squares = 0;
        List<double[]> all = new ArrayList<>();
        for (float[] plane : picture.planes()) {
            double[] weights = minusMean(plane, picture.width());
            for (double weight : weights) {
                squares += weight * weight;
            }
            all.add(weights);
        }
        double length = Math.sqrt(squares);
        if (length < EVEN) {
            throw new FilterProblem("filter.problem.cutOut.even");
        }
        List<Kernel> kernels = new ArrayList<>();
        for (double[] weights : all) {
            float[] scaled = new float[weights.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = (float) (toLengthOne ? weights[i] / length : weights[i]);
            }
            kernels.add(new Kernel(rows, columns, scaled));
        }
        return new Filter(name, kernels, kernels.size() == 1 ? Combination.ONE : Combination.CHANNELS);
    }

    private void requireWithin(Planes picture) throws FilterProblem {
        if (rows > KernelText.LARGEST_SIDE || columns > KernelText.LARGEST_SIDE) {
            throw new FilterProblem("filter.problem.cutOut.tooLarge", rows, columns, KernelText.LARGEST_SIDE);
        }
        if (row + rows > picture.height() || column + columns > picture.width()) {
            throw new FilterProblem(
                    "filter.problem.cutOut.outside", row + rows, column + columns, picture.height(), picture.width());
        }
    }

    private double[] minusMean(float[] plane, int width) {
        double[] weights = new double[rows * columns];
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = plane[(row + i / columns) * width + column + i % columns];
            mean += weights[i] / weights.length;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= mean;
        }
        return weights;
    }

    /** The row of the pixel under the middle weight, where the filter responds to the piece itself. */
    public int middleRow() {
        return row + rows / 2;
    }

    /** The column of that pixel. */
    public int middleColumn() {
        return column + columns / 2;
    }
}
