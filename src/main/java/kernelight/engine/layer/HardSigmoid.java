package kernelight.engine.layer;

import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A sigmoid made of straight lines: slope * x + offset, limited to 0..1. Frameworks differ in the slope: 1/6 in PyTorch,
 * 0.2 in ONNX and older Keras.
 *
 * @param slope of the line through the middle
 * @param offset the value at 0, mostly 0.5
 */
public record HardSigmoid(float slope, float offset) implements ActivationFunction {
    /**
     * A hard sigmoid.
     *
     * @throws ShapeException if the slope or the offset is not finite
     */
    public HardSigmoid {
        if (!Float.isFinite(slope) || !Float.isFinite(offset)) {
            throw new ShapeException("The slope and offset of a hard sigmoid must be finite numbers, but they are "
                    + slope + " and " + offset + ".");
        }
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.min(Math.max(slope * x[i] + offset, 0), 1);
        }
    }

    /** The derivative: the slope where the line is within 0..1, else 0. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = y[i] > 0 && y[i] < 1 ? slope * dy[i] : 0;
        }
    }

    @Override
    public HardSigmoid copy() {
        return this;
    }

    @Override
    public String toString() {
        return "hard sigmoid, slope " + slope + ", offset " + offset;
    }
}
