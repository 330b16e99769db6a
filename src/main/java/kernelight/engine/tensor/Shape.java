package kernelight.engine.tensor;

/**
 * The shape of one image or feature map: C x D x H x W. A 2-D picture has D = 1, a 1-D signal D = H = 1, and a vector
 * of n numbers is n x 1 x 1 x 1. The number of images N is not part of it; see {@link Tensor}.
 *
 * @param channels C
 * @param depth D
 * @param height H, the number of rows
 * @param width W, the number of columns
 */
public record Shape(int channels, int depth, int height, int width) {
    /**
     * A shape with all four sizes.
     *
     * @throws ShapeException if a size is below 1, or if C * D * H * W exceeds {@link Integer#MAX_VALUE}
     */
    public Shape {
        if (channels < 1 || depth < 1 || height < 1 || width < 1) {
            throw new ShapeException(
                    "The channels, depth, height and width of a shape must be 1 or more, but this shape is "
                            + text(channels, depth, height, width) + ".",
                    ShapeException.Reason.NOT_POSITIVE,
                    text(channels, depth, height, width));
        }
        if ((double) channels * depth * height * width > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "The shape " + text(channels, depth, height, width) + " has more values than fit into one array.",
                    ShapeException.Reason.TOO_LARGE,
                    text(channels, depth, height, width));
        }
    }

    /**
     * The shape of a 2-D picture: C x H x W, with D = 1.
     *
     * @throws ShapeException if a size is below 1, or if C * H * W exceeds {@link Integer#MAX_VALUE}
     */
    public Shape(int channels, int height, int width) {
        this(channels, 1, height, width);
    }

    /**
     * The shape of a vector: length x 1 x 1 x 1.
     *
     * @throws ShapeException if the length is below 1
     */
    public static Shape flat(int length) {
        return new Shape(length, 1, 1);
    }

    /**
     * The same D x H x W with another number of channels.
     *
     * @throws ShapeException if the number is below 1, or the shape becomes too large
     */
    public Shape withChannels(int newChannels) {
        return new Shape(newChannels, depth, height, width);
    }

    /** The number of values of one image: C * D * H * W. */
    public int size() {
        return channels * depth * height * width;
    }

    /** The number of values of one channel: D * H * W. */
    public int channelSize() {
        return depth * height * width;
    }

    /** Whether this is a vector: n x 1 x 1 x 1. */
    public boolean isFlat() {
        return channelSize() == 1;
    }

    @Override
    public String toString() {
        return text(channels, depth, height, width);
    }

    private static String text(int channels, int depth, int height, int width) {
        return depth == 1
                ? channels + " x " + height + " x " + width
                : channels + " x " + depth + " x " + height + " x " + width;
    }
}
