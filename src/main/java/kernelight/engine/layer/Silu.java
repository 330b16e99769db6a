package kernelight.engine.layer;

import kernelight.engine.tensor.Tensor;

/** x * sigmoid(x), also called swish: a ReLU with a smooth bend (Elfwing et al., 2017; Ramachandran et al., 2017). */
public record Silu() implements ActivationFunction {
    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        float[] x = input.data();
        float[] y = output.data();
        for (int i = 0; i < y.length; i++) {
            y[i] = (float) (x[i] / (1 + Math.exp(-x[i])));
        }
    }

    /** The derivative, with s = sigmoid(x): s + x * s * (1 - s). */
    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        float[] x = input.data();
        float[] dy = outputGradient.data();
        float[] dx = inputGradient.data();
        for (int i = 0; i < dx.length; i++) {
            double sigmoid = 1 / (1 + Math.exp(-x[i]));
            dx[i] = (float) (dy[i] * sigmoid * (1 + x[i] * (1 - sigmoid)));
        }
    }

    @Override
    public Silu copy() {
        return this;
    }

    @Override
    public String toString() {
        return "SiLU";
    }
}
