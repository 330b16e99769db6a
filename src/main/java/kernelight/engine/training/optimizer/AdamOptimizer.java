package kernelight.engine.training.optimizer;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.layer.Parameter;

/** Implements {@link OptimizerSettings.Adam} and {@link OptimizerSettings.AdamW}, where the formulas are. */
final class AdamOptimizer implements Optimizer {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    /** Adam's weight decay: added to the gradient. */
    private final double l2Decay;

    /** AdamW's weight decay: applied to the weights. */
    private final double decoupledDecay;

    private final List<float[]> weights;
    private final List<float[]> means;
    private final List<float[]> squares;
    private long steps;
    private float rate;
    private float weightFactor;
    private float rootCorrection;

    AdamOptimizer(OptimizerSettings.Adam settings, List<Parameter> parameters) {
        this(settings.beta1(), settings.beta2(), settings.epsilon(), settings.weightDecay(), 0, parameters);
    }

    AdamOptimizer(OptimizerSettings.AdamW settings, List<Parameter> parameters) {
        this(settings.beta1(), settings.beta2(), settings.epsilon(), 0, settings.weightDecay(), parameters);
    }

    private AdamOptimizer(
            double beta1,
            double beta2,
            double epsilon,
            double l2Decay,
            double decoupledDecay,
            List<Parameter> parameters) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.l2Decay = l2Decay;
        this.decoupledDecay = decoupledDecay;
        weights = parameters.stream().map(Parameter::values).toList();
        means = weights.stream().map(values -> new float[values.length]).toList();
        squares = weights.stream().map(values -> new float[values.length]).toList();
    }

    @Override
    public void beginStep(double learningRate) {
        steps++;
        rate = (float) (learningRate / (1 - Math.pow(beta1, steps)));
        weightFactor = (float) (1 - learningRate * decoupledDecay);
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
        float eps = (float) epsilon;
        float decay = (float) l2Decay;
        float keepWeight = weightFactor;
        float r = rate;
        float correction = rootCorrection;
        for (int i = from; i < to; i++) {
            float g = gradient[i] + decay * weight[i];
            mean[i] = keepMean * mean[i] + addMean * g;
            square[i] = keepSquare * square[i] + addSquare * g * g;
            float root = (float) Math.sqrt(square[i]) / correction;
            weight[i] = keepWeight * weight[i] - r * mean[i] / (root + eps);
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
