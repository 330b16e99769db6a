package kernelight.engine.kernel;

import kernelight.engine.tensor.Tensor;

/**
 * The operations that cost time, forward and backward. Outputs and gradients are overwritten; inputs are left as they
 * are. Shapes are given in the letters of {@link kernelight.engine}; every tensor of one call holds the same N images.
 */
public interface Kernels {
    /**
     * Cross-correlation, as every textbook on CNNs calls convolution: the filter is not flipped.
     *
     * @param groups how many parts the channels are cut into; each part of the filters sees its part of the channels
     *     only. 1 for the ordinary convolution, C for the depthwise one
     * @param input C x D x H x W
     * @param weights K, C / groups, T, R, S
     * @param bias K
     * @param output K x D' x H' x W', with D', H' and W' from {@link Window#places}
     */
    void convolution(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output);

    /** The gradient of {@link #convolution} by its input, from the gradient by its output. */
    void convolutionInputGradient(
            Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient);

    /** The gradient of {@link #convolution} by its weights, summed over the images. */
    void convolutionWeightGradient(
            Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient);

    /** The largest or smallest number under the window, channel by channel. Padding never wins. */
    void extremePooling(MaxOrMin extreme, Window window, Tensor input, Tensor output);

    /** Each output's gradient goes to the cell that won; of equal cells, to the first in reading order. */
    void extremePoolingGradient(
            MaxOrMin extreme, Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient);

    /**
     * The mean under the window, channel by channel.
     *
     * @param countPadding whether cells of the padding count as zeros or are left out; what a window rounded up covers
     *     beyond the padding is left out always
     */
    void averagePooling(Window window, boolean countPadding, Tensor input, Tensor output);

    /** Each output's gradient is shared equally by the cells it was the mean of. */
    void averagePoolingGradient(Window window, boolean countPadding, Tensor outputGradient, Tensor inputGradient);

    /**
     * Every output is a weighted sum of all inputs.
     *
     * @param input n x 1 x 1
     * @param weights m, n
     * @param bias m
     * @param output m x 1 x 1
     */
    void dense(Tensor input, float[] weights, float[] bias, Tensor output);

    /** The gradient of {@link #dense} by its input. */
    void denseInputGradient(Tensor outputGradient, float[] weights, Tensor inputGradient);

    /** The gradient of {@link #dense} by its weights, summed over the images. */
    void denseWeightGradient(Tensor input, Tensor outputGradient, float[] weightGradient);

    /** The gradient by a bias, one for each channel: the channel's sum over its places and images. */
    void biasGradient(Tensor outputGradient, float[] biasGradient);
}
