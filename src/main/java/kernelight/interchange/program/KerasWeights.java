package kernelight.interchange.program;

import java.util.Locale;
import kernelight.engine.layer.Layer;
import kernelight.engine.network.Initializer;
import kernelight.engine.training.optimizer.OptimizerSettings;

/** How weights of Keras' layers begin, and whether they decay: Keras' optimizers do that as AdamW does. */
record KerasWeights(Initializer initializer, double decay) {
    static KerasWeights of(Initializer initializer, OptimizerSettings optimizer) {
        return new KerasWeights(
                initializer,
                switch (optimizer) {
                    case OptimizerSettings.Sgd sgd -> sgd.weightDecay();
                    case OptimizerSettings.Adam adam -> adam.weightDecay();
                    case OptimizerSettings.AdamW _ -> 0;
                });
    }

    boolean decays() {
        return decay > 0;
    }

    /** Adds the arguments for a layer of weights and, if it has one, a bias. */
    void add(Arguments arguments, Layer layer, boolean hasBias) {
        arguments.with(
                "kernel_initializer",
                initializer == Initializer.EQUAL
                        ? "keras.initializers.Constant(1 / "
                                + layer.parameters().getFirst().fanIn() + ")"
                        : "\"" + initializer.name().toLowerCase(Locale.ROOT) + "\"");
        if (decays()) {
            arguments.with("kernel_regularizer", "DECAY");
        }
        if (!hasBias) {
            arguments.with("use_bias", "False");
        } else if (decays()) {
            arguments.with("bias_regularizer", "DECAY");
        }
    }

    void addToNormalization(Arguments arguments) {
        if (decays()) {
            arguments.with("gamma_regularizer", "DECAY").with("beta_regularizer", "DECAY");
        }
    }
}
