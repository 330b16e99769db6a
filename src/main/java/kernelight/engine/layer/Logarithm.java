package kernelight.engine.layer;

import kernelight.engine.tensor.Tensor;

/** The natural logarithm, of positive values: NaN below 0, negative infinity at 0. */
public record Logarithm() implements ActivationFunction {
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) Math.log(x[i]);
        }
    }

    /** The derivative: 1 / x. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = dy[i] / x[i];
        }
    }

    @Override
    public Logarithm copy() {
        return this;
    }

    @Override
    public String toString() {
        return "logarithm";
    }
}
