package kernelight.engine.training.optimizer;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.layer.Parameter;

/** {@link OptimizerSettings.Adam} and {@link OptimizerSettings.AdamW} at work. */
final class AdaptiveMoments implements Optimizer {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double decayOfGradients;
    private final double decayOfWeights;
    private final List<float[]> weights;
    private final List<float[]> means;
    private final List<float[]> squares;
    private long steps;
    private float rate;
    private float kept;
    private float rootCorrection;

    AdaptiveMoments(OptimizerSettings.Adam settings, List<Parameter> parameters) {
        this(settings.beta1(), settings.beta2(), settings.epsilon(), settings.weightDecay(), 0, parameters);
    }

    AdaptiveMoments(OptimizerSettings.AdamW settings, List<Parameter> parameters) {
        this(settings.beta1(), settings.beta2(), settings.epsilon(), 0, settings.weightDecay(), parameters);
    }

    private AdaptiveMoments(
            double beta1,
            double beta2,
            double epsilon,
            double decayOfGradients,
            double decayOfWeights,
            List<Parameter> parameters) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.decayOfGradients = decayOfGradients;
        this.decayOfWeights = decayOfWeights;
        weights = parameters.stream().map(Parameter::values).toList();
        means = weights.stream().map(values -> new float[values.length]).toList();
        squares = weights.stream().map(values -> new float[values.length]).toList();
    }

    @Override
    public void beginStep(double learningRate) {
        steps++;
        rate = (float) (learningRate / (1 - Math.pow(beta1, steps)));
        kept = (float) (1 - learningRate * decayOfWeights);
        rootCorrection = (float) Math.sqrt(1 - Math.pow(beta2, steps));
    }

    @Override
    public void update(int parameter, float[] gradient, int from, int to) {
        float[] weight = weights.get(parameter);
        float[] mean = means.get(parameter);
        float[] square = squares.get(parameter);
        float keepMean = (float) beta1;
        float addMean = (float) (1 - beta1);
        float keepSquare = (float) beta2;
        float addSquare = (float) (1 - beta2);
        float smallest = (float) epsilon;
        float decay = (float) decayOfGradients;
        float keepWeight = kept;
        float r = rate;
        float correction = rootCorrection;
        for (int i = from; i < to; i++) {
            float slope = gradient[i] + decay * weight[i];
            mean[i] = keepMean * mean[i] + addMean * slope;
            square[i] = keepSquare * square[i] + addSquare * slope * slope;
            float root = (float) Math.sqrt(square[i]) / correction;
            weight[i] = keepWeight * weight[i] - r * mean[i] / (root + smallest);
        }
    }

    @Override
    public long stepsDone() {
        return steps;
    }

    @Override
    public List<float[]> memory() {
        return Stream.concat(means.stream(), squares.stream()).toList();
    }

    @Override
    public void continueAfter(long stepsDone) {
        steps = stepsDone;
    }
}
