package kernelight.engine.kernel;

import kernelight.engine.tensor.Tensor;

/**
 * The kernels for work: everything that costs time becomes a {@link MatrixProduct} over full vectors. Keeps what it has found
 * out about the shapes it met, and scratch memory; so an instance belongs to one thread at a time, and nothing is
 * allocated once it has seen all shapes.
 */
public final class FastKernels implements Kernels {
    private final InnerLoops loops;
    private final FastConvolution convolution;
    private final FastPooling pooling;
    private final FastDense dense;

    public FastKernels() {
        this(LoopChoice.best());
    }

    /**
     * Worth calling on a thread of its own while a program starts, and again before the first work, to wait for that
     * thread: see {@link LoopWarmUp}. May be left out.
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
    public void extremePooling(MaxOrMin extreme, Window window, Tensor input, Tensor output) {
        pooling.extreme(extreme, window, input, output);
    }

    @Override
    public void extremePoolingGradient(
            MaxOrMin extreme, Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pooling.extremeGradient(window, input, output, outputGradient, inputGradient);
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
