package kernelight.engine.layer;

import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * x where it is positive, slope * x where it is negative: a ReLU that keeps a gradient everywhere (Maas et al., 2013).
 * Any shape, element by element.
 *
 * @param slope for negative values, such as 0.01
 */
public record LeakyRelu(float slope) implements ActivationFunction {
    /**
     * A leaky ReLU.
     *
     * @throws ShapeException if the slope is not finite
     */
    public LeakyRelu {
        if (!Float.isFinite(slope)) {
            throw new ShapeException("The slope of a leaky ReLU must be a finite number, but it is " + slope + ".");
        }
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, x[i]) + slope * Math.min(0, x[i]);
        }
    }

    /** The derivative: 1 where the input is positive, else the slope. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = x[i] > 0 ? dy[i] : slope * dy[i];
        }
    }

    @Override
    public LeakyRelu copy() {
        return this;
    }

    @Override
    public String toString() {
        return "leaky ReLU, slope " + slope;
    }
}
