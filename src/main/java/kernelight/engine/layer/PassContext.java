package kernelight.engine.layer;

import kernelight.engine.kernel.Kernels;

/**
 * What a layer needs to know about the current forward or backward pass: the kernels that do the arithmetic, whether it
 * is training or inference, and the seed of random choices. Belongs to one thread at a time.
 */
public final class PassContext {
    private final Kernels kernels;
    private final boolean training;
    private long seed;
    private float[] scratch = new float[0];

    private PassContext(Kernels kernels, boolean training) {
        this.kernels = kernels;
        this.training = training;
    }

    /** Inference: dropout changes nothing, batch normalization uses its running moments. */
    public static PassContext inference(Kernels kernels) {
        return new PassContext(kernels, false);
    }

    /** Training: dropout drops values, batch normalization uses the moments of the batch. */
    public static PassContext training(Kernels kernels) {
        return new PassContext(kernels, true);
    }

    public Kernels kernels() {
        return kernels;
    }

    public boolean isTraining() {
        return training;
    }

    /**
     * The seed of a layer's random choices. It is set before each layer runs, and to the same value in the forward and
     * the backward pass, so that the layer can repeat its choices.
     */
    public long seed() {
        return seed;
    }

    public void setSeed(long newSeed) {
        seed = newSeed;
    }

    /** Scratch memory for the layer that runs: an array of at least this length with undefined contents. */
    float[] scratch(int length) {
        if (scratch.length < length) {
            scratch = new float[length];
        }
        return scratch;
    }
}
