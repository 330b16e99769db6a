package kernelight.engine.layer;

import java.util.Arrays;
import kernelight.engine.tensor.Tensor;

/**
 * The mean and variance of each channel, over all cells of some images. The moments of a batch are those of its
 * micro-batches, merged one after the other (Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for
 * computing sample variances", 1979); in doubles the rounding error of the merge is far below the precision of a float.
 */
public final class BatchMoments {
    private final double[] means;
    private final double[] squaredDistances;
    private long count;

    /** The moments of no images yet. */
    public BatchMoments(int channels) {
        means = new double[channels];
        squaredDistances = new double[channels];
    }

    /** Starts anew with no images. */
    public void clear() {
        count = 0;
        Arrays.fill(means, 0);
        Arrays.fill(squaredDistances, 0);
    }

    /**
     * Replaces the moments by those of these images.
     *
     * @param input C x D x H x W for N images, with C as given to the constructor
     */
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

    /**
     * Merges in the moments of other images.
     *
     * @param other moments of as many channels
     */
    public void merge(BatchMoments other) {
        if (other.count == 0) {
            return;
        }
        long all = count + other.count;
        for (int c = 0; c < means.length; c++) {
            double difference = other.means[c] - means[c];
            means[c] += difference * other.count / all;
            squaredDistances[c] += other.squaredDistances[c] + difference * difference * count * other.count / all;
        }
        count = all;
    }

    /** Four independent partial sums, so that no addition waits for the one before it. */
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

    /** The number of values in each channel: N * D * H * W. */
    public long count() {
        return count;
    }

    /** The mean of one channel. */
    public double mean(int channel) {
        return means[channel];
    }

    /** The variance of one channel, divided by the count: batch normalization divides by its root in training. */
    public double variance(int channel) {
        return squaredDistances[channel] / count;
    }

    /** The unbiased estimate of the variance, divided by count - 1: it goes into the running variance. */
    public double unbiasedVariance(int channel) {
        return count > 1 ? squaredDistances[channel] / (count - 1) : variance(channel);
    }
}
