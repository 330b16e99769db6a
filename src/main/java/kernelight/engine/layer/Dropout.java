package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * While learning, sets each number to zero with some probability and makes up for it by scaling the others (Srivastava
 * et al., "Dropout", 2014); in use it changes nothing. Any shape, number by number.
 *
 * @param rate how likely a number is dropped, 0 to below 1
 */
public record Dropout(float rate) implements OneInputLayer {
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
        pass(pass, input.data(), output.data());
    }

    /** What was dropped has no say in the loss; the rest was scaled. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass(pass, outputGradient.data(), inputGradient.data());
    }

    /** Numbers and gradients go through the same mask, drawn again from the same seed instead of being kept. */
    private void pass(PassContext pass, float[] from, float[] to) {
        if (!pass.isTraining()) {
            System.arraycopy(from, 0, to, 0, to.length);
            return;
        }
        float kept = 1 / (1 - rate);
        long limit = (long) (rate * 0x1p32);
        for (int i = 0; i < to.length; i++) {
            to[i] = randomBits(pass.seed(), i) < limit ? 0 : from[i] * kept;
        }
    }

    /** 32 random bits for each number, by counting: the mixing function of SplittableRandom (Steele et al., 2014). */
    private static long randomBits(long seed, int number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
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
