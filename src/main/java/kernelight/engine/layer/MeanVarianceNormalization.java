package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * Normalizes each channel of each image, or each image as a whole, to mean 0 and variance 1 by its own values: (x - mean) /
 * (sqrt(variance) + epsilon), as in ONNX. Unlike batch normalization it has no parameters and does the same in training.
 * Any shape.
 *
 * @param wholeImage whether the channels of an image are normalized together
 */
public record MeanVarianceNormalization(boolean wholeImage) implements OneInputLayer {
    /** Keeps a constant channel from being divided by zero; from ONNX. */
    public static final double EPSILON = 1e-9;

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    /** One multiplication for the square of each value, one to scale it. */
    @Override
    public long multiplicationCount(Shape input) {
        return 2L * input.size();
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        int images = input.images();
        int length = groupLength(input);
        for (int group = 0; group < x.length; group += length) {
            for (int first = group; first < group + images; first++) {
                Moments moments = Moments.of(x, first, group + length, images);
                for (int i = first; i < group + length; i += images) {
                    y[i] = (float) ((x[i] - moments.mean()) / (moments.deviation() + EPSILON));
                }
            }
        }
    }

    /**
     * With the deviation s, d = s + epsilon and z = (x - mean) / s: dx = (dy - mean of dy - z * (mean of dy * y)) / d; z = 0
     * where s is 0.
     */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        int images = input.images();
        int length = groupLength(input);
        for (int group = 0; group < x.length; group += length) {
            for (int first = group; first < group + images; first++) {
                int end = group + length;
                Moments moments = Moments.of(x, first, end, images);
                double divisor = moments.deviation() + EPSILON;
                double sum = 0;
                double products = 0;
                for (int i = first; i < end; i += images) {
                    sum += dy[i];
                    products += dy[i] * (x[i] - moments.mean()) / divisor;
                }
                int count = length / images;
                for (int i = first; i < end; i += images) {
                    double z = moments.deviation() == 0 ? 0 : (x[i] - moments.mean()) / moments.deviation();
                    dx[i] = (float) ((dy[i] - sum / count - z * products / count) / divisor);
                }
            }
        }
    }

    @Override
    public MeanVarianceNormalization copy() {
        return this;
    }

    @Override
    public String toString() {
        return wholeImage ? "mean-variance normalization of the whole image" : "mean-variance normalization";
    }

    /** The number of values in all images that are normalized together, image by image. */
    private int groupLength(Tensor input) {
        return wholeImage
                ? input.data().length
                : input.data().length / input.shape().channels();
    }

    /** The mean and standard deviation of the values of one image. */
    private record Moments(double mean, double deviation) {
        /** Of the values at {@code first}, {@code first + step}, and so on, before {@code end}. */
        static Moments of(float[] x, int first, int end, int step) {
            int count = (end - first + step - 1) / step;
            double sum = 0;
            for (int i = first; i < end; i += step) {
                sum += x[i];
            }
            double mean = sum / count;
            double squares = 0;
            for (int i = first; i < end; i += step) {
                squares += (x[i] - mean) * (x[i] - mean);
            }
            return new Moments(mean, Math.sqrt(squares / count));
        }
    }
}
