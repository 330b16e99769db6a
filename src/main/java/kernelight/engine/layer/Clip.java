package kernelight.engine.layer;

import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Limits every value to a range: min(max(x, least), most). From 0 to 6 it is ReLU6 (Krizhevsky, 2010; MobileNet).
 *
 * @param least the lower limit; negative infinity for none
 * @param most the upper limit; infinity for none
 */
public record Clip(float least, float most) implements ActivationFunction {
    /** ReLU6: from 0 to 6. */
    public static final Clip RELU6 = new Clip(0, 6);

    /**
     * A range.
     *
     * @throws ShapeException if a limit is not a number, or the lower one is above the upper one
     */
    public Clip {
        if (!(least <= most)) {
            throw new ShapeException(
                    "Values can only be limited to a range, but " + least + " is not below " + most + ".");
        }
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(Math.max(x[i], least), most);
        }
    }

    /** The derivative: 1 within the range, else 0. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = x[i] > least && x[i] < most ? dy[i] : 0;
        }
    }

    @Override
    public Clip copy() {
        return this;
    }

    @Override
    public String toString() {
        return equals(RELU6) ? "ReLU6" : "clip from " + least + " to " + most;
    }
}
