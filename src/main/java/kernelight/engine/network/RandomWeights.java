package kernelight.engine.network;

import java.util.SplittableRandom;
import kernelight.engine.layer.Parameter;

/**
 * Random weights to start learning from, the same for the same seed.
 *
 * <p>He-uniform (He et al., "Delving Deep into Rectifiers", 2015): weights between -sqrt(6 / n) and sqrt(6 / n), where
 * n products are added for one output number; through ReLU layers the activations then neither grow nor fade. Biases
 * start at zero.
 */
final class RandomWeights {
    private RandomWeights() {}

    static void heUniform(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Parameter parameter : network.parameters()) {
            if (parameter.role() == Parameter.Role.WEIGHTS) {
                double limit = Math.sqrt(6.0 / parameter.inputsPerOutput());
                float[] values = parameter.values();
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
                }
            }
        }
    }
}
