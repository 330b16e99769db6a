package kernelight.engine.training;

import java.util.List;
import kernelight.engine.layer.Parameter;

/**
 * Adam (Kingma and Ba, 2014) with its usual numbers: each weight's step is its mean gradient over the root of its mean
 * squared gradient, both running means, corrected for having started at zero.
 */
final class Adam implements Optimizer {
    private static final float MEAN_DECAY = 0.9f;
    private static final float SQUARE_DECAY = 0.999f;
    private static final float SMALLEST_ROOT = 1e-8f;

    private final List<float[]> weights;
    private final List<float[]> means;
    private final List<float[]> squares;
    private int steps;

    Adam(List<Parameter> parameters) {
        this.weights = parameters.stream().map(Parameter::values).toList();
        this.means = weights.stream().map(values -> new float[values.length]).toList();
        this.squares = weights.stream().map(values -> new float[values.length]).toList();
    }

    @Override
    public void step(List<float[]> gradients, float learningRate) {
        steps++;
        float meanCorrection = (float) (1 - Math.pow(MEAN_DECAY, steps));
        float squareCorrection = (float) (1 - Math.pow(SQUARE_DECAY, steps));
        for (int p = 0; p < weights.size(); p++) {
            float[] weight = weights.get(p);
            float[] mean = means.get(p);
            float[] square = squares.get(p);
            float[] gradient = gradients.get(p);
            for (int i = 0; i < weight.length; i++) {
                mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
                square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
                float root = (float) Math.sqrt(square[i] / squareCorrection);
                weight[i] -= learningRate * (mean[i] / meanCorrection) / (root + SMALLEST_ROOT);
            }
        }
    }
}
