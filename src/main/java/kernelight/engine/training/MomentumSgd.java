package kernelight.engine.training;

import java.util.List;
import kernelight.engine.layer.Parameter;

/** Gradient descent that keeps some of its speed: v = momentum * v + gradient; weight = weight - rate * v. */
final class MomentumSgd implements Optimizer {
    private final List<float[]> weights;
    private final List<float[]> velocities;
    private final float momentum;

    MomentumSgd(List<Parameter> parameters, float momentum) {
        this.weights = parameters.stream().map(Parameter::values).toList();
        this.velocities =
                weights.stream().map(values -> new float[values.length]).toList();
        this.momentum = momentum;
    }

    @Override
    public void step(List<float[]> gradients, float learningRate) {
        for (int p = 0; p < weights.size(); p++) {
            float[] weight = weights.get(p);
            float[] velocity = velocities.get(p);
            float[] gradient = gradients.get(p);
            for (int i = 0; i < weight.length; i++) {
                velocity[i] = momentum * velocity[i] + gradient[i];
                weight[i] -= learningRate * velocity[i];
            }
        }
    }
}
