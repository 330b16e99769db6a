package kernelight.engine.network;

import java.util.SplittableRandom;
import kernelight.engine.layer.Parameter;

/**
 * How weights start: at random, the same for the same seed, so spread that the numbers neither grow nor fade from layer
 * to layer. Fan-in is how many products are added for one output number, fan-out how many output numbers one input
 * number has a part in. Everything else starts where its role says: biases at 0, scales of normalizations at 1.
 *
 * <p>Uniform weights lie between -limit and limit, normal ones have a standard deviation; both have the variance
 * scale / fan, since an even distribution has the variance limit^2 / 3. Normal ones are not cut off at two standard
 * deviations, as PyTorch has it; Keras cuts.
 */
public enum Initializer {
    /**
     * limit = sqrt(6 / fan-in), for ReLU: half of the numbers are cut to zero, so the variance is doubled. He et al.,
     * "Delving Deep into Rectifiers" (2015). The usual one.
     */
    HE_UNIFORM(2, false, false),
    /** standard deviation = sqrt(2 / fan-in). */
    HE_NORMAL(2, false, true),
    /**
     * limit = sqrt(6 / (fan-in + fan-out)), for tanh and sigmoid: a compromise between the way forward and the way
     * back. Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010); also
     * called Xavier.
     */
    GLOROT_UNIFORM(2, true, false),
    /** standard deviation = sqrt(2 / (fan-in + fan-out)). */
    GLOROT_NORMAL(2, true, true),
    /** limit = sqrt(3 / fan-in), for tanh: LeCun, Bottou, Orr and Mueller, "Efficient BackProp" (1998). */
    LECUN_UNIFORM(1, false, false),
    /** standard deviation = sqrt(1 / fan-in). */
    LECUN_NORMAL(1, false, true);

    private final int scale;
    private final boolean bothFans;
    private final boolean normal;

    Initializer(int scale, boolean bothFans, boolean normal) {
        this.scale = scale;
        this.bothFans = bothFans;
        this.normal = normal;
    }

    /** Gives every weight of a network a random value; the same seed gives the same values. */
    public void fill(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Parameter parameter : network.parameters()) {
            if (parameter.role() == Parameter.Role.WEIGHTS) {
                fill(parameter, random);
            }
        }
    }

    private void fill(Parameter parameter, SplittableRandom random) {
        double fan = parameter.inputsPerOutput() + (bothFans ? (double) parameter.outputsPerInput() : 0);
        double limit = Math.sqrt(3.0 * scale / fan);
        double deviation = Math.sqrt(scale / fan);
        float[] values = parameter.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (normal ? gaussian(random) * deviation : (2 * random.nextDouble() - 1) * limit);
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
