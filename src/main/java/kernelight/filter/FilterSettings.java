package kernelight.filter;

/**
 * How a filter slides over a picture, and what is done to its sums.
 *
 * @param stride by how many pixels it moves, 1 to {@link #LARGEST_STRIDE}
 * @param dilation how many pixels lie between neighbouring weights, plus one; 1 to {@link #LARGEST_DILATION}
 * @param convolution whether the kernel is flipped first (convolution proper); otherwise it is cross-correlation, as in
 *     CNNs
 * @param bias added to each response, after kernels are combined; at most {@link #LARGEST_BIAS}, of either sign
 * @param relu whether negative responses become 0 in the end
 */
public record FilterSettings(EdgeRule edges, int stride, int dilation, boolean convolution, float bias, boolean relu) {
    public static final int LARGEST_STRIDE = 64;
    public static final int LARGEST_DILATION = 16;
    public static final int LARGEST_BIAS = 1_000_000;

    /**
     * Settings.
     *
     * @throws IllegalArgumentException if stride or dilation is out of range, or the bias is out of range
     */
    public FilterSettings {
        if (stride < 1
                || stride > LARGEST_STRIDE
                || dilation < 1
                || dilation > LARGEST_DILATION
                || !(Math.abs(bias) <= LARGEST_BIAS)) {
            throw new IllegalArgumentException(
                    "Stride " + stride + ", dilation " + dilation + " and bias " + bias + " cannot be used.");
        }
    }

    /** Stride 1, adjacent weights, cross-correlation, no bias, no ReLU. */
    public static FilterSettings plain(EdgeRule edges) {
        return new FilterSettings(edges, 1, 1, false, 0, false);
    }

    /** The weights as they lie on the picture: turned by half a turn for convolution. */
    public Kernel laid(Kernel kernel) {
        return convolution ? kernel.flipped() : kernel;
    }

    public FilterSettings withEdges(EdgeRule newEdges) {
        return new FilterSettings(newEdges, stride, dilation, convolution, bias, relu);
    }

    /** @throws IllegalArgumentException if it is out of range */
    public FilterSettings withStride(int newStride) {
        return new FilterSettings(edges, newStride, dilation, convolution, bias, relu);
    }

    /** @throws IllegalArgumentException if it is out of range */
    public FilterSettings withDilation(int newDilation) {
        return new FilterSettings(edges, stride, newDilation, convolution, bias, relu);
    }

    public FilterSettings withConvolution(boolean isFlipped) {
        return new FilterSettings(edges, stride, dilation, isFlipped, bias, relu);
    }

    /** @throws IllegalArgumentException if it is out of range */
    public FilterSettings withBias(float newBias) {
        return new FilterSettings(edges, stride, dilation, convolution, newBias, relu);
    }

    public FilterSettings withRelu(boolean isApplied) {
        return new FilterSettings(edges, stride, dilation, convolution, bias, isApplied);
    }
}
