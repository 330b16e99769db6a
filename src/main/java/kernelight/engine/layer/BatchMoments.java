package kernelight.engine.layer;

import java.util.Arrays;
import kernelight.engine.tensor.Tensor;

/**
 * The mean and the spread of each channel's numbers, over all places of some images. The moments of a batch are those of
 * its slices merged one after the other (Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for
 * computing sample variances", 1979), which in doubles loses nothing that a float could show.
 */
public final class BatchMoments {
    private final double[] means;
    private final double[] squaredDistances;
    private long count;

    /** The moments of nothing yet. */
    public BatchMoments(int channels) {
        means = new double[channels];
        squaredDistances = new double[channels];
    }

    /** Forgets everything. */
    public void clear() {
        count = 0;
        Arrays.fill(means, 0);
        Arrays.fill(squaredDistances, 0);
    }

    /** The moments of these images alone, instead of what was there. */
    public void measure(Tensor input) {
        int length = input.shape().channelSize() * input.images();
        count = length;
        float[] x = input.data();
        for (int c = 0; c < means.length; c++) {
            int first = c * length;
            means[c] = sum(x, first, length) / length;
            squaredDistances[c] = squaredDistances(x, first, length, means[c]);
        }
    }

    /** Takes in the moments of other images. */
    public void merge(BatchMoments other) {
        if (other.count == 0) {
            return;
        }
        long all = count + other.count;
        for (int c = 0; c < means.length; c++) {
            double apart = other.means[c] - means[c];
            means[c] += apart * other.count / all;
            squaredDistances[c] += other.squaredDistances[c] + apart * apart * count * other.count / all;
        }
        count = all;
    }

    /** Four sums side by side, so that no addition waits for the one before it. */
    private static double sum(float[] x, int first, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = first;
        for (; i + 4 <= first + length; i += 4) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
        }
        for (; i < first + length; i++) {
            s0 += x[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static double squaredDistances(float[] x, int first, int length, double mean) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = first;
        for (; i + 4 <= first + length; i += 4) {
            s0 += (x[i] - mean) * (x[i] - mean);
            s1 += (x[i + 1] - mean) * (x[i + 1] - mean);
            s2 += (x[i + 2] - mean) * (x[i + 2] - mean);
            s3 += (x[i + 3] - mean) * (x[i + 3] - mean);
        }
        for (; i < first + length; i++) {
            s0 += (x[i] - mean) * (x[i] - mean);
        }
        return s0 + s1 + (s2 + s3);
    }

    /** How many numbers each channel has. */
    public long count() {
        return count;
    }

    public double mean(int channel) {
        return means[channel];
    }

    /** The mean squared distance from the mean: what the batch is divided by the root of. */
    public double variance(int channel) {
        return squaredDistances[channel] / count;
    }

    /** The best guess at the variance of all numbers there could be: over count - 1. */
    public double unbiasedVariance(int channel) {
        return count > 1 ? squaredDistances[channel] / (count - 1) : variance(channel);
    }
}
