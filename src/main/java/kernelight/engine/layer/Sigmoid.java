package kernelight.engine.layer;

import kernelight.engine.tensor.Tensor;

/** The logistic sigmoid 1 / (1 + exp(-x)): maps every value to between 0 and 1. Any shape, element by element. */
public record Sigmoid() implements ActivationFunction {
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (1 / (1 + Math.exp(-x[i])));
        }
    }

    /** The derivative, from the output y: y * (1 - y). */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = dy[i] * y[i] * (1 - y[i]);
        }
    }

    @Override
    public Sigmoid copy() {
        return this;
    }

    @Override
    public String toString() {
        return "sigmoid";
    }
}
