package kernelight.screen.training.model;

import kernelight.engine.training.optimizer.OptimizerSettings;

/** The optimizers that the screen offers. */
public enum OptimizerChoice {
    SGD,
    ADAM;

    /** @param momentum only SGD uses it */
    OptimizerSettings settings(double momentum) {
        return switch (this) {
            case SGD -> new OptimizerSettings.Sgd(momentum, false, 0);
            case ADAM -> OptimizerSettings.Adam.withDecay(0);
        };
    }
}
