package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Moves and scales each channel to mean 0 and variance 1, then to a shift and a scale that are learned (Ioffe and
 * Szegedy, "Batch Normalization", 2015). While learning, the moments are those of the whole batch; in use, the running
 * ones that were kept while learning. Any shape with C channels.
 *
 * <p>A batch is worked on in slices, but its moments need all of it. So the layer is used in four steps:
 *
 * <ol>
 *   <li>each slice's {@link BatchMoments} are measured, merged in the order of the slices, and handed to
 *       {@link #useBatch};
 *   <li>{@link #forward} for each slice;
 *   <li>{@link #parameterGradients} for each slice; their sums over all slices are handed to {@link #useGradientSums};
 *   <li>{@link #backward} for each slice.
 * </ol>
 *
 * <p>What was handed in is the layer's until the next batch, and is read by all slices.
 */
public final class BatchNormalization implements OneInputLayer {
    /** PyTorch's usual values. */
    public static final float EPSILON = 1e-5f;

    public static final float MOMENTUM = 0.1f;

    private final int channels;
    private final float epsilon;
    private final float momentum;
    private final Parameter scale;
    private final Parameter shift;
    private final Parameter runningMean;
    private final Parameter runningVariance;
    private final float[] batchMean;
    private final float[] batchFactor;
    private final float[] meanGradient;
    private final float[] meanSlope;

    /** With PyTorch's usual epsilon and momentum. */
    public BatchNormalization(int channels) {
        this(channels, EPSILON, MOMENTUM);
    }

    /**
     * Batch normalization that starts as scale 1, shift 0, running mean 0, running variance 1.
     *
     * @param epsilon is added to the variance, so that a channel that never changes is not divided by zero
     * @param momentum how much of the running moments each batch replaces, 0 to 1
     */
    public BatchNormalization(int channels, float epsilon, float momentum) {
        if (channels < 1 || !(epsilon >= 0) || !(momentum >= 0 && momentum <= 1)) {
            throw new ShapeException("Batch normalization needs at least one channel, an epsilon of 0 or more and a"
                    + " momentum from 0 to 1, but it has " + channels + ", " + epsilon + " and " + momentum + ".");
        }
        this.channels = channels;
        this.epsilon = epsilon;
        this.momentum = momentum;
        scale = Parameter.perChannel("scale", Parameter.Role.SCALE, channels, 1);
        shift = Parameter.perChannel("shift", Parameter.Role.SHIFT, channels, 0);
        runningMean = Parameter.perChannel("running mean", Parameter.Role.RUNNING_MEAN, channels, 0);
        runningVariance = Parameter.perChannel("running variance", Parameter.Role.RUNNING_VARIANCE, channels, 1);
        batchMean = new float[channels];
        batchFactor = new float[channels];
        meanGradient = new float[channels];
        meanSlope = new float[channels];
    }

    public int channels() {
        return channels;
    }

    public float epsilon() {
        return epsilon;
    }

    public float momentum() {
        return momentum;
    }

    /** C; the layer's own array, as are the others. */
    public float[] scale() {
        return scale.values();
    }

    public float[] shift() {
        return shift.values();
    }

    public float[] runningMean() {
        return runningMean.values();
    }

    public float[] runningVariance() {
        return runningVariance.values();
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != channels) {
            throw new ShapeException("This batch normalization has " + channels + " channels, but its input is " + input
                    + " and has " + input.channels() + ".");
        }
        return input;
    }

    /** Scale, then shift. */
    @Override
    public List<Parameter> parameters() {
        return List.of(scale, shift);
    }

    /** Running mean, then running variance. */
    @Override
    public List<Parameter> states() {
        return List.of(runningMean, runningVariance);
    }

    /** One multiplication a number: the scale over the root of the variance is one factor. */
    @Override
    public long multiplicationCount(Shape input) {
        return input.size();
    }

    /** Takes the moments of the whole batch, for {@link #forward} and {@link #backward} to use. */
    public void useBatch(BatchMoments moments) {
        for (int c = 0; c < channels; c++) {
            batchMean[c] = (float) moments.mean(c);
            batchFactor[c] = (float) (1 / Math.sqrt(moments.variance(c) + epsilon));
        }
    }

    /** Moves the running moments towards those of a batch; once a batch, after {@link #useBatch}. */
    public void updateRunning(BatchMoments moments) {
        for (int c = 0; c < channels; c++) {
            runningMean()[c] += momentum * ((float) moments.mean(c) - runningMean()[c]);
            runningVariance()[c] += momentum * ((float) moments.unbiasedVariance(c) - runningVariance()[c]);
        }
    }

    /**
     * Takes the gradients of the whole batch by scale and shift, which {@link #backward} needs: every number of the
     * batch had a part in its moments.
     *
     * @param gradients by scale and by shift, summed over all slices
     * @param count how many numbers each channel has in the whole batch
     */
    public void useGradientSums(List<float[]> gradients, long count) {
        for (int c = 0; c < channels; c++) {
            meanSlope[c] = gradients.get(0)[c] / count;
            meanGradient[c] = gradients.get(1)[c] / count;
        }
    }

    /** output = scale * (input - mean) / sqrt(variance + epsilon) + shift, channel by channel. */
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        int length = input.data().length / channels;
        float[] x = input.data();
        float[] y = output.data();
        for (int c = 0; c < channels; c++) {
            float mean = mean(pass, c);
            float factor = scale()[c] * factor(pass, c);
            float shiftNow = shift()[c];
            for (int i = c * length; i < (c + 1) * length; i++) {
                y[i] = (x[i] - mean) * factor + shiftNow;
            }
        }
    }

    /**
     * In use, dx = dy * scale / sqrt(variance + epsilon). While learning, each input also moved the mean and the
     * variance: dx = scale / sqrt(variance + epsilon) * (dy - mean of dy - x' * mean of (dy * x')), with x' the
     * normalized input.
     */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        int length = input.data().length / channels;
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int c = 0; c < channels; c++) {
            float mean = mean(pass, c);
            float factor = factor(pass, c);
            float scaled = scale()[c] * factor;
            float gradientNow = pass.isTraining() ? meanGradient[c] : 0;
            float slopeNow = pass.isTraining() ? meanSlope[c] * factor : 0;
            for (int i = c * length; i < (c + 1) * length; i++) {
                dx[i] = scaled * (dy[i] - gradientNow - (x[i] - mean) * slopeNow);
            }
        }
    }

    /** By scale: the sum of dy * x', with x' the normalized input. By shift: the sum of dy. */
    @Override
    public void parameterGradients(PassContext pass, Tensor input, Tensor outputGradient, List<float[]> gradients) {
        int length = input.data().length / channels;
        float[] x = input.data();
        float[] dy = outputGradient.data();
        for (int c = 0; c < channels; c++) {
            float mean = mean(pass, c);
            double slope = 0;
            double sum = 0;
            for (int i = c * length; i < (c + 1) * length; i++) {
                slope += (double) dy[i] * (x[i] - mean);
                sum += dy[i];
            }
            gradients.get(0)[c] = (float) (slope * factor(pass, c));
            gradients.get(1)[c] = (float) sum;
        }
    }

    @Override
    public BatchNormalization copy() {
        return Layer.withNumbersOf(this, new BatchNormalization(channels, epsilon, momentum));
    }

    @Override
    public String toString() {
        return "batch normalization of " + channels + " channels, epsilon " + epsilon;
    }

    private float mean(PassContext pass, int channel) {
        return pass.isTraining() ? batchMean[channel] : runningMean()[channel];
    }

    private float factor(PassContext pass, int channel) {
        return pass.isTraining()
                ? batchFactor[channel]
                : (float) (1 / Math.sqrt((double) runningVariance()[channel] + epsilon));
    }
}
