package kernelight.engine.network;

import java.util.SplittableRandom;
import kernelight.engine.layer.Parameter;

/**
 * How weights are initialized: at random from a seed, with a variance that keeps activations and gradients from growing
 * or vanishing from layer to layer. Fan-in is the number of products that are summed for one output value, fan-out the
 * number of output values that one input value contributes to. Only weights are random: biases start at 0, the scales
 * of normalizations at 1.
 *
 * <p>Uniform weights lie between -limit and limit; normal weights have the given standard deviation. Both have the
 * variance scale / fan, since the variance of a uniform distribution is limit^2 / 3. Normal weights are not truncated
 * at two standard deviations (as in PyTorch; Keras truncates).
 */
public enum Initializer {
    /**
     * limit = sqrt(6 / fan-in), for ReLU, which sets half of the values to zero, so that the variance is doubled. He et
     * al., "Delving Deep into Rectifiers" (2015). The default.
     */
    HE_UNIFORM(2, false, Distribution.UNIFORM),
    /** standard deviation = sqrt(2 / fan-in). */
    HE_NORMAL(2, false, Distribution.NORMAL),
    /**
     * limit = sqrt(6 / (fan-in + fan-out)), for tanh and sigmoid: a compromise between the forward and the backward
     * pass. Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010); also
     * called Xavier.
     */
    GLOROT_UNIFORM(2, true, Distribution.UNIFORM),
    /** standard deviation = sqrt(2 / (fan-in + fan-out)). */
    GLOROT_NORMAL(2, true, Distribution.NORMAL),
    /** limit = sqrt(3 / fan-in), for tanh: LeCun, Bottou, Orr and Mueller, "Efficient BackProp" (1998). */
    LECUN_UNIFORM(1, false, Distribution.UNIFORM),
    /** standard deviation = sqrt(1 / fan-in). */
    LECUN_NORMAL(1, false, Distribution.NORMAL),
    /**
     * Every weight of a layer 1 / fan-in: a mistake, to be seen. All filters of a layer get the same gradient then and
     * stay the same (symmetry).
     */
    EQUAL(1, false, Distribution.EQUAL);

    private enum Distribution {
        UNIFORM,
        NORMAL,
        EQUAL
    }

    private final int scale;
    private final boolean bothFans;
    private final Distribution distribution;

    Initializer(int scale, boolean bothFans, Distribution distribution) {
        this.scale = scale;
        this.bothFans = bothFans;
        this.distribution = distribution;
    }

    /** Gives every weight of a network its value; the same seed gives the same values on every machine. */
    public void fill(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Parameter parameter : network.parameters()) {
            if (parameter.role() == Parameter.Role.WEIGHTS) {
                fill(parameter, random);
            }
        }
    }

    /** Whether weights are normally distributed. */
    public boolean isNormal() {
        return distribution == Distribution.NORMAL;
    }

    /** The standard deviation of random weights of a parameter; uniform ones have the limit sqrt(3) * deviation. */
    public double deviation(Parameter parameter) {
        return Math.sqrt(scale / fan(parameter));
    }

    private double fan(Parameter parameter) {
        return parameter.fanIn() + (bothFans ? (double) parameter.fanOut() : 0);
    }

    private void fill(Parameter parameter, SplittableRandom random) {
        double limit = Math.sqrt(3.0 * scale / fan(parameter)); // not sqrt(3) * deviation: its last bit may differ
        double deviation = deviation(parameter);
        float[] values = parameter.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)
                    switch (distribution) {
                        case UNIFORM -> (2 * random.nextDouble() - 1) * limit;
                        case NORMAL -> gaussian(random) * deviation;
                        case EQUAL -> scale / fan(parameter);
                    };
        }
    }

    /**
     * A normally distributed number (Box and Muller, 1958). Java's own nextGaussian may change from version to version,
     * and only StrictMath gives the same bits on every machine.
     */
    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
