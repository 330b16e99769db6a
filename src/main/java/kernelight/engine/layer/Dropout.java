package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * In training, sets each value to zero with a given probability and scales the others by 1 / (1 - rate) to keep the
 * expected sum (Srivastava et al., "Dropout", 2014); in inference it changes nothing. Any shape, element by element.
 *
 * @param rate the probability that a value is dropped, from 0 to below 1
 */
public record Dropout(float rate) implements OneInputLayer {
    /**
     * A dropout layer.
     *
     * @throws ShapeException if the rate is not from 0 to below 1
     */
    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new ShapeException("The dropout rate must be at least 0 and below 1, but it is " + rate + ".");
        }
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        applyMask(pass, input.data(), output.data());
    }

    /** Dropped values have a gradient of zero; the others were scaled, and so is their gradient. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        applyMask(pass, outputGradient.data(), inputGradient.data());
    }

    /**
     * Values and gradients go through the same mask, which is drawn again from the same seed instead of being stored.
     */
    private void applyMask(PassContext pass, float[] from, float[] to) {
        if (!pass.isTraining()) {
            System.arraycopy(from, 0, to, 0, to.length);
            return;
        }
        float scale = 1 / (1 - rate);
        long limit = (long) (rate * 0x1p32);
        for (int i = 0; i < to.length; i++) {
            to[i] = randomBits(pass.seed(), i) < limit ? 0 : from[i] * scale;
        }
    }

    /**
     * 32 random bits for the value with this index, by the mixing function of SplittableRandom (Steele et al., 2014).
     */
    private static long randomBits(long seed, int index) {
        long z = seed + (index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) >>> 32;
    }

    @Override
    public Dropout copy() {
        return this;
    }

    @Override
    public String toString() {
        return "dropout, rate " + rate;
    }
}
