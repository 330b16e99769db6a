package kernelight.engine.layer;

import kernelight.engine.tensor.Tensor;

/** The hyperbolic tangent: maps every value to between -1 and 1. Any shape, element by element. */
public record Tanh() implements ActivationFunction {
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) Math.tanh(x[i]);
        }
    }

    /** The derivative, from the output y: 1 - y * y. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = dy[i] * (1 - y[i] * y[i]);
        }
    }

    @Override
    public Tanh copy() {
        return this;
    }

    @Override
    public String toString() {
        return "tanh";
    }
}
