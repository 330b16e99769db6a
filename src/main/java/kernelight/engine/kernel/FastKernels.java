package kernelight.engine.kernel;

import kernelight.engine.tensor.Tensor;

/**
 * Everything as sums over long contiguous rows, which the JVM turns into vector instructions: plain Java, and the same
 * bits on every machine. Keeps scratch memory, so an instance belongs to one thread at a time.
 */
public final class FastKernels implements Kernels {
    private final FastConvolution convolution = new FastConvolution();
    private final FastPooling pooling = new FastPooling();
    private final FastDense dense = new FastDense();

    @Override
    public void convolution(Window window, Tensor input, float[] weights, float[] bias, Tensor output) {
        convolution.forward(window, input, weights, bias, output);
    }

    @Override
    public void convolutionInputGradient(Window window, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        convolution.inputGradient(window, outputGradient, weights, inputGradient);
    }

    @Override
    public void convolutionWeightGradient(Window window, Tensor input, Tensor outputGradient, float[] weightGradient) {
        convolution.weightGradient(window, input, outputGradient, weightGradient);
    }

    @Override
    public void maxPooling(Window window, Tensor input, Tensor output) {
        pooling.max(window, input, output);
    }

    @Override
    public void maxPoolingGradient(
            Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pooling.maxGradient(window, input, output, outputGradient, inputGradient);
    }

    @Override
    public void averagePooling(Window window, Tensor input, Tensor output) {
        pooling.average(window, input, output);
    }

    @Override
    public void averagePoolingGradient(Window window, Tensor outputGradient, Tensor inputGradient) {
        pooling.averageGradient(window, outputGradient, inputGradient);
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
        int length = outputGradient.data().length / biasGradient.length;
        for (int c = 0; c < biasGradient.length; c++) {
            biasGradient[c] = RowProducts.sum(outputGradient.data(), c * length, length);
        }
    }
}
