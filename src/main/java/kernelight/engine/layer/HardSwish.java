package kernelight.engine.layer;

import kernelight.engine.tensor.Tensor;

/** x * min(max(x + 3, 0), 6) / 6: SiLU made of straight lines and a parabola (Howard et al., MobileNetV3, 2019). */
public record HardSwish() implements ActivationFunction {
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * Math.min(Math.max(x[i] + 3, 0), 6) / 6;
        }
    }

    /** The derivative: 0 below -3, 1 above 3, (2 x + 3) / 6 between. */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            dx[i] = x[i] <= -3 ? 0 : x[i] >= 3 ? dy[i] : dy[i] * (2 * x[i] + 3) / 6;
        }
    }

    @Override
    public HardSwish copy() {
        return this;
    }

    @Override
    public String toString() {
        return "hard swish";
    }
}
