package kernelight.engine.training;

import java.util.List;
import kernelight.engine.layer.Parameter;

/** Changes the weights a little, against the gradient. */
interface Optimizer {
    /**
     * One step.
     *
     * @param gradients one array for each parameter the optimizer was made for, in the same order
     */
    void step(List<float[]> gradients, float learningRate);

    static Optimizer of(TrainingSettings settings, List<Parameter> parameters) {
        return switch (settings.optimizer()) {
            case SGD -> new MomentumSgd(parameters, settings.momentum());
            case ADAM -> new Adam(parameters);
        };
    }
}
