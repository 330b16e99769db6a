package kernelight.screen.training.model;

import kernelight.engine.training.optimizer.OptimizerSettings;

/** The optimizers that the screen offers. */
public enum OptimizerChoice {
    SGD,
    MOMENTUM,
    NESTEROV,
    ADAM,
    ADAMW;

    /** Whether it has a momentum to be chosen. */
    public boolean hasMomentum() {
        return this == MOMENTUM || this == NESTEROV;
    }

    /** Whether it gives each weight a step size of its own, which takes another learning rate. */
    boolean isAdaptive() {
        return this == ADAM || this == ADAMW;
    }

    /** @param momentum above 0; only those that have one use it */
    OptimizerSettings settings(double momentum, double weightDecay) {
        return switch (this) {
            case SGD -> new OptimizerSettings.Sgd(0, false, weightDecay);
            case MOMENTUM -> new OptimizerSettings.Sgd(momentum, false, weightDecay);
            case NESTEROV -> new OptimizerSettings.Sgd(momentum, true, weightDecay);
            case ADAM -> OptimizerSettings.Adam.withDecay(weightDecay);
            case ADAMW -> OptimizerSettings.AdamW.withDecay(weightDecay);
        };
    }
}
