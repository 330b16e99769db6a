package kernelight.engine.layer;

import kernelight.engine.kernel.Kernels;

/**
 * What a layer is told about the pass it takes part in: which kernels do the arithmetic, whether the network is learning
 * or in use, and where random choices come from. Belongs to one thread at a time.
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

    /** The network is in use: dropout lets everything through, batch normalization uses its running moments. */
    public static PassContext inference(Kernels kernels) {
        return new PassContext(kernels, false);
    }

    /** The network is learning: dropout drops, batch normalization uses the moments of the batch. */
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
     * The source of a layer's random choices. It is set before each layer's turn, forward and backward alike, so that a
     * layer can draw the same choices again on the way back.
     */
    public long seed() {
        return seed;
    }

    public void setSeed(long newSeed) {
        seed = newSeed;
    }

    /** Memory for a layer's own use until its turn is over: at least so many numbers, whatever they are. */
    float[] scratch(int length) {
        if (scratch.length < length) {
            scratch = new float[length];
        }
        return scratch;
    }
}
