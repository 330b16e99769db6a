package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Normalizes each channel to mean 0 and variance 1, then applies a learned scale and shift (Ioffe and Szegedy, "Batch
 * Normalization", 2015). In training, mean and variance are those of the whole batch; in inference, the running ones
 * that were collected in training. Any shape with C channels.
 *
 * <p>A batch is processed in micro-batches, but its moments need all of it. So training uses the layer in four steps:
 *
 * <ol>
 *   <li>measure the {@link BatchMoments} of each micro-batch, merge them in order, and pass them to {@link #useBatch};
 *   <li>{@link #forward} for each micro-batch;
 *   <li>{@link #parameterGradients} for each micro-batch; pass their sums to {@link #useGradientSums};
 *   <li>{@link #backward} for each micro-batch.
 * </ol>
 *
 * <p>The layer holds these moments and sums until the next batch; all micro-batches read them.
 */
public final class BatchNormalization implements OneInputLayer {
    /** PyTorch's default epsilon. */
    public static final float EPSILON = 1e-5f;

    /** PyTorch's default momentum. */
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
    private final float[] meanScaleGradient;
    private final float[] meanShiftGradient;

    /**
     * Batch normalization with PyTorch's default epsilon and momentum.
     *
     * @throws ShapeException if there are no channels
     */
    public BatchNormalization(int channels) {
        this(channels, EPSILON, MOMENTUM);
    }

    /**
     * Batch normalization that starts as scale 1, shift 0, running mean 0, running variance 1.
     *
     * @param epsilon is added to the variance, so that a constant channel is not divided by zero
     * @param momentum the share of the running moments that each batch replaces, 0 to 1
     * @throws ShapeException if there are no channels, the epsilon is negative, or the momentum is not within 0 to 1
     */
    public BatchNormalization(int channels, float epsilon, float momentum) {
        if (channels < 1 || !(epsilon >= 0) || !(momentum >= 0 && momentum <= 1)) {
            throw new ShapeException("Batch normalization needs at least one channel, an epsilon of 0 or more and a"
                    + " momentum from 0 to 1, but it has " + channels + " channels, epsilon " + epsilon
                    + " and momentum " + momentum
                    + ".");
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
        meanScaleGradient = new float[channels];
        meanShiftGradient = new float[channels];
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

    /** C; the layer's own array. */
    public float[] scale() {
        return scale.values();
    }

    /** C; the layer's own array. */
    public float[] shift() {
        return shift.values();
    }

    /** C; the layer's own array. */
    public float[] runningMean() {
        return runningMean.values();
    }

    /** C; the layer's own array. */
    public float[] runningVariance() {
        return runningVariance.values();
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != channels) {
            throw new ShapeException(
                    "This batch normalization has " + channels + " channels, but its input is " + input + " and has "
                            + input.channels() + ".",
                    ShapeException.Reason.CHANNELS,
                    channels,
                    input.toString(),
                    input.channels());
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

    /** One multiplication for each value: scale / sqrt(variance + epsilon) is one factor per channel. */
    @Override
    public long multiplicationCount(Shape input) {
        return input.size();
    }

    /**
     * Sets the moments of the whole batch that {@link #forward} and {@link #backward} use in training.
     *
     * @param moments of C channels
     */
    public void useBatch(BatchMoments moments) {
        for (int c = 0; c < channels; c++) {
            batchMean[c] = (float) moments.mean(c);
            batchFactor[c] = (float) (1 / Math.sqrt(moments.variance(c) + epsilon));
        }
    }

    /**
     * Moves the running moments towards those of a batch: running += momentum * (batch - running). Call it once per
     * batch.
     *
     * @param moments of C channels, of the whole batch
     */
    public void updateRunning(BatchMoments moments) {
        for (int c = 0; c < channels; c++) {
            runningMean()[c] += momentum * ((float) moments.mean(c) - runningMean()[c]);
            runningVariance()[c] += momentum * ((float) moments.unbiasedVariance(c) - runningVariance()[c]);
        }
    }

    /**
     * Sets the gradients of the whole batch with respect to scale and shift. {@link #backward} needs them because every
     * value of the batch contributes to its mean and variance.
     *
     * @param gradients with respect to the scale (C) and the shift (C), each summed over all micro-batches
     * @param count the number of values of each channel in the whole batch: N * D * H * W
     */
    public void useGradientSums(List<float[]> gradients, long count) {
        for (int c = 0; c < channels; c++) {
            meanScaleGradient[c] = gradients.get(0)[c] / count;
            meanShiftGradient[c] = gradients.get(1)[c] / count;
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
            float shiftOfChannel = shift()[c];
            for (int i = c * length; i < (c + 1) * length; i++) {
                y[i] = (x[i] - mean) * factor + shiftOfChannel;
            }
        }
    }

    /**
     * In inference, dx = dy * scale / sqrt(variance + epsilon). In training, mean and variance depend on the input as
     * well: dx = scale / sqrt(variance + epsilon) * (dy - mean of dy - x' * mean of (dy * x')), with x' the normalized
     * input.
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
            float shiftTerm = pass.isTraining() ? meanShiftGradient[c] : 0;
            float scaleTerm = pass.isTraining() ? meanScaleGradient[c] * factor : 0;
            for (int i = c * length; i < (c + 1) * length; i++) {
                dx[i] = scaled * (dy[i] - shiftTerm - (x[i] - mean) * scaleTerm);
            }
        }
    }

    /** With respect to the scale: the sum of dy * x', with x' the normalized input; to the shift: the sum of dy. */
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
        return Layer.withValuesOf(this, new BatchNormalization(channels, epsilon, momentum));
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
