package kernelight.engine.kernel;

import kernelight.engine.tensor.Tensor;

/**
 * The operations that take most of the time, forward and backward. Outputs and gradients are overwritten; inputs are
 * not changed. Shapes are given in the letters of {@link kernelight.engine}; every tensor of one call holds the same N
 * images. Nothing checks the shapes here: the layers did when the network was built.
 */
public interface Kernels {
    /**
     * Convolution as CNNs define it, that is cross-correlation: the filter is not flipped.
     *
     * @param groups G, into how many parts channels and filters are divided; each part of the filters reads its own
     *     part of the channels. 1 for the ordinary convolution, C for the depthwise one
     * @param input C x D x H x W
     * @param weights K, C / G, T, R, S
     * @param bias K
     * @param output K x D' x H' x W', with D', H' and W' from {@link Window#outputShape}
     */
    void convolution(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output);

    /**
     * The gradient of {@link #convolution} with respect to its input, from the gradient with respect to its output.
     *
     * @param outputGradient K x D' x H' x W'
     * @param weights K, C / G, T, R, S
     * @param inputGradient C x D x H x W
     */
    void convolutionInputGradient(
            Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient);

    /**
     * The gradient of {@link #convolution} with respect to its weights, summed over the images.
     *
     * @param input C x D x H x W
     * @param outputGradient K x D' x H' x W'
     * @param weightGradient K, C / G, T, R, S
     */
    void convolutionWeightGradient(
            Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient);

    /**
     * The largest or smallest value under the window, channel by channel. Padding is ignored.
     *
     * @param input C x D x H x W
     * @param output C x D' x H' x W'
     */
    void maxOrMinPooling(MaxOrMin maxOrMin, Window window, Tensor input, Tensor output);

    /**
     * The gradient of {@link #maxOrMinPooling} with respect to its input: each output's gradient goes to the cell whose
     * value it has; of equal cells, to the first in the order T, R, S.
     *
     * @param input C x D x H x W
     * @param output C x D' x H' x W', as {@link #maxOrMinPooling} computed it
     * @param outputGradient in the shape of the output
     * @param inputGradient in the shape of the input
     */
    void maxOrMinPoolingGradient(
            MaxOrMin maxOrMin, Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient);

    /**
     * The mean under the window, channel by channel.
     *
     * @param countPadding whether cells of the padding count as zeros or are left out; cells beyond the padding, under
     *     a window that {@link Rounding#UP} adds, are always left out
     * @param input C x D x H x W
     * @param output C x D' x H' x W'
     */
    void averagePooling(Window window, boolean countPadding, Tensor input, Tensor output);

    /**
     * The gradient of {@link #averagePooling} with respect to its input: each output's gradient, divided by the number
     * of cells counted, goes to each of these cells.
     *
     * @param outputGradient C x D' x H' x W'
     * @param inputGradient C x D x H x W
     */
    void averagePoolingGradient(Window window, boolean countPadding, Tensor outputGradient, Tensor inputGradient);

    /**
     * A fully connected layer: every output is a weighted sum of all n inputs plus a bias.
     *
     * @param input n x 1 x 1
     * @param weights m, n
     * @param bias m
     * @param output m x 1 x 1
     */
    void dense(Tensor input, float[] weights, float[] bias, Tensor output);

    /**
     * The gradient of {@link #dense} with respect to its input.
     *
     * @param outputGradient m x 1 x 1
     * @param weights m, n
     * @param inputGradient n x 1 x 1
     */
    void denseInputGradient(Tensor outputGradient, float[] weights, Tensor inputGradient);

    /**
     * The gradient of {@link #dense} with respect to its weights, summed over the images.
     *
     * @param input n x 1 x 1
     * @param outputGradient m x 1 x 1
     * @param weightGradient m, n
     */
    void denseWeightGradient(Tensor input, Tensor outputGradient, float[] weightGradient);

    /**
     * The gradient with respect to a bias for each channel: the sum over the channel's positions and images.
     *
     * @param outputGradient K x D' x H' x W'
     * @param biasGradient K
     */
    void biasGradient(Tensor outputGradient, float[] biasGradient);
}
