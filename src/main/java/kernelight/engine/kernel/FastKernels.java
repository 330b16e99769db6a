package kernelight.engine.kernel;

import kernelight.engine.tensor.Tensor;

/**
 * The kernels that the app uses: nearly every costly operation becomes a {@link MatrixProduct} over full vectors. An
 * instance caches the index lists of all shapes it has computed, and scratch memory. So it belongs to one thread at a
 * time, and allocates nothing once it has seen all shapes of a network.
 */
public final class FastKernels implements Kernels {
    private final InnerLoops loops;
    private final FastConvolution convolution;
    private final FastPooling pooling;
    private final FastDense dense;

    /** Kernels with the fastest inner loops of this Java: see {@link LoopChoice}. */
    public FastKernels() {
        this(LoopChoice.best());
    }

    /**
     * Has the JVM compile the inner loops, so that the first batch is not slow: see {@link LoopWarmUp}. Optional. Call
     * it on a background thread while the program starts; a second call before the first batch waits for that thread.
     */
    public static synchronized void warmUp() {
        LoopWarmUp.run(LoopChoice.best());
    }

    FastKernels(InnerLoops loops) {
        this.loops = loops;
        convolution = new FastConvolution(loops);
        pooling = new FastPooling(loops);
        dense = new FastDense(loops);
    }

    @Override
    public void convolution(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output) {
        convolution.forward(window, groups, input, weights, bias, output);
    }

    @Override
    public void convolutionInputGradient(
            Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        convolution.inputGradient(window, groups, outputGradient, weights, inputGradient);
    }

    @Override
    public void convolutionWeightGradient(
            Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient) {
        convolution.weightGradient(window, groups, input, outputGradient, weightGradient);
    }

    @Override
    public void maxOrMinPooling(MaxOrMin maxOrMin, Window window, Tensor input, Tensor output) {
        pooling.maxOrMin(maxOrMin, window, input, output);
    }

    @Override
    public void maxOrMinPoolingGradient(
            MaxOrMin maxOrMin,
            Window window,
            Tensor input,
            Tensor output,
            Tensor outputGradient,
            Tensor inputGradient) {
        pooling.maxOrMinGradient(window, input, output, outputGradient, inputGradient);
    }

    @Override
    public void averagePooling(Window window, boolean countPadding, Tensor input, Tensor output) {
        pooling.mean(window, countPadding, input, output);
    }

    @Override
    public void averagePoolingGradient(
            Window window, boolean countPadding, Tensor outputGradient, Tensor inputGradient) {
        pooling.meanGradient(window, countPadding, outputGradient, inputGradient);
    }

    @Override
    public void dense(Tensor input, float[] weights, float[] bias, Tensor output) {
        dense.forward(input, weights, bias, output);
    }

    @Override
    public void denseInputGradient(Tensor outputGradient, float[] weights, Tensor inputGradient) {
        dense.inputGradient(outputGradient, weights, inputGradient);
    }

    @Override
    public void denseWeightGradient(Tensor input, Tensor outputGradient, float[] weightGradient) {
        dense.weightGradient(input, outputGradient, weightGradient);
    }

    @Override
    public void biasGradient(Tensor outputGradient, float[] biasGradient) {
        int length = outputGradient.shape().channelSize() * outputGradient.images();
        for (int c = 0; c < outputGradient.shape().channels(); c++) {
            biasGradient[c] = loops.sum(outputGradient.data(), c * length, length);
        }
    }
}
