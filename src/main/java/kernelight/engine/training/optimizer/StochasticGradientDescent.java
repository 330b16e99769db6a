package kernelight.engine.training.optimizer;

import java.util.List;
import kernelight.engine.layer.Parameter;

/** Implements {@link OptimizerSettings.Sgd}, where the formulas are. */
final class StochasticGradientDescent implements Optimizer {
    private final List<float[]> weights;
    /** One for each parameter; none without momentum, where the velocity is the gradient. */
    private final List<float[]> velocities;

    private final float momentum;
    private final float weightDecay;
    private final boolean nesterov;
    private float rate;
    private long steps;

    StochasticGradientDescent(OptimizerSettings.Sgd settings, List<Parameter> parameters) {
        weights = parameters.stream().map(Parameter::values).toList();
        momentum = (float) settings.momentum();
        weightDecay = (float) settings.weightDecay();
        nesterov = settings.nesterov();
        velocities = momentum == 0
                ? List.of()
                : weights.stream().map(values -> new float[values.length]).toList();
    }

    @Override
    public void beginStep(double learningRate) {
        rate = (float) learningRate;
        steps++;
    }

    @Override
    public void update(int parameter, float[] gradient, int from, int to) {
        if (velocities.isEmpty()) {
            withoutMomentum(weights.get(parameter), gradient, from, to);
        } else if (nesterov) {
            withNesterov(weights.get(parameter), velocities.get(parameter), gradient, from, to);
        } else {
            withMomentum(weights.get(parameter), velocities.get(parameter), gradient, from, to);
        }
    }

    @Override
    public long stepsDone() {
        return steps;
    }

    @Override
    public List<float[]> memory() {
        return velocities;
    }

    @Override
    public void continueAfter(long stepsDone) {
        steps = stepsDone;
    }

    private void withoutMomentum(float[] weight, float[] gradient, int from, int to) {
        float r = rate;
        float decay = weightDecay;
        for (int i = from; i < to; i++) {
            weight[i] -= r * (gradient[i] + decay * weight[i]);
        }
    }

    private void withMomentum(float[] weight, float[] velocity, float[] gradient, int from, int to) {
        float r = rate;
        float keep = momentum;
        float decay = weightDecay;
        for (int i = from; i < to; i++) {
            velocity[i] = keep * velocity[i] + (gradient[i] + decay * weight[i]);
            weight[i] -= r * velocity[i];
        }
    }

    private void withNesterov(float[] weight, float[] velocity, float[] gradient, int from, int to) {
        float r = rate;
        float keep = momentum;
        float decay = weightDecay;
        for (int i = from; i < to; i++) {
            float g = gradient[i] + decay * weight[i];
            velocity[i] = keep * velocity[i] + g;
            weight[i] -= r * (g + keep * velocity[i]);
        }
    }
}
