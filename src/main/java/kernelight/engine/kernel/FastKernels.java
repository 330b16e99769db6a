package kernelight.engine.kernel;

import kernelight.engine.tensor.Tensor;

/**
 * Everything as sums over long contiguous rows, which the JVM turns into vector instructions: plain Java, and the same
 * bits on every machine. Keeps scratch memory, so an instance belongs to one thread at a time.
 */
public final class FastKernels implements Kernels {
    private final PlainKernels plain = new PlainKernels();
    private final FastConvolution convolution = new FastConvolution();
    private final FastPooling pooling = new FastPooling();
    private final FastDense dense = new FastDense();

    @Override
    public void convolution(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output) {
        if (groups > 1 || !isPlane(window)) {
            plain.convolution(window, groups, input, weights, bias, output);
            return;
        }
        convolution.forward(plane(window), input, weights, bias, output);
    }

    @Override
    public void convolutionInputGradient(
            Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        if (groups > 1 || !isPlane(window)) {
            plain.convolutionInputGradient(window, groups, outputGradient, weights, inputGradient);
            return;
        }
        convolution.inputGradient(plane(window), outputGradient, weights, inputGradient);
    }

    @Override
    public void convolutionWeightGradient(
            Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient) {
        if (groups > 1 || !isPlane(window)) {
            plain.convolutionWeightGradient(window, groups, input, outputGradient, weightGradient);
            return;
        }
        convolution.weightGradient(plane(window), input, outputGradient, weightGradient);
    }

    @Override
    public void extremePooling(Extreme extreme, Window window, Tensor input, Tensor output) {
        if (extreme == Extreme.SMALLEST || !isPlane(window)) {
            plain.extremePooling(extreme, window, input, output);
            return;
        }
        pooling.max(plane(window), input, output);
    }

    @Override
    public void extremePoolingGradient(
            Extreme extreme, Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        if (extreme == Extreme.SMALLEST || !isPlane(window)) {
            plain.extremePoolingGradient(extreme, window, input, output, outputGradient, inputGradient);
            return;
        }
        pooling.maxGradient(plane(window), input, output, outputGradient, inputGradient);
    }

    @Override
    public void averagePooling(Window window, boolean countPadding, Tensor input, Tensor output) {
        if (!countPadding || !isPlane(window)) {
            plain.averagePooling(window, countPadding, input, output);
            return;
        }
        pooling.average(plane(window), input, output);
    }

    @Override
    public void averagePoolingGradient(
            Window window, boolean countPadding, Tensor outputGradient, Tensor inputGradient) {
        if (!countPadding || !isPlane(window)) {
            plain.averagePoolingGradient(window, countPadding, outputGradient, inputGradient);
            return;
        }
        pooling.averageGradient(plane(window), outputGradient, inputGradient);
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

    /** Whether the window is one of those that {@link FastConvolution} and {@link FastPooling} know. */
    private static boolean isPlane(Window window) {
        PlaneWindow plane = plane(window);
        return window.equals(Window.of(plane.height(), plane.width())
                .withStride(plane.stride())
                .withPadding(plane.padding()));
    }

    private static PlaneWindow plane(Window window) {
        return new PlaneWindow(
                window.rows().size(),
                window.columns().size(),
                window.rows().stride(),
                window.rows().paddingBefore());
    }
}
