package kernelight.engine.layer;

import kernelight.engine.tensor.Tensor;

/** The rectified linear unit: max(0, x). Any shape, element by element. */
public record Relu() implements ActivationFunction {
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, x[i]);
        }
    }

    /**
     * The derivative, from the output y: 1 where it is positive, 0 where it is 0. (signum instead of a branch, which
     * the processor would mispredict too often.)
     */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] y = output.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = dy[i] * Math.signum(y[i]);
        }
    }

    @Override
    public Relu copy() {
        return this;
    }

    @Override
    public String toString() {
        return "ReLU";
    }
}
