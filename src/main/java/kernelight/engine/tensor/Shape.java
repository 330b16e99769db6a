package kernelight.engine.tensor;

/**
 * The shape of one image or feature map: C x D x H x W. A picture has one plane (D = 1), a signal one row too (H = 1), a
 * flat vector of n numbers is n x 1 x 1 x 1.
 */
public record Shape(int channels, int depth, int height, int width) {
    public Shape {
        if (channels < 1 || depth < 1 || height < 1 || width < 1) {
            throw new ShapeException("A shape needs at least one channel, plane, row and column, but this one is "
                    + text(channels, depth, height, width) + ".");
        }
        if ((double) channels * depth * height * width > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "The shape " + text(channels, depth, height, width) + " has more numbers than fit.");
        }
    }

    /** The shape of a picture: C x H x W. */
    public Shape(int channels, int height, int width) {
        this(channels, 1, height, width);
    }

    /** The shape of a vector of {@code length} numbers. */
    public static Shape flat(int length) {
        return new Shape(length, 1, 1);
    }

    /** The same rows and columns with another number of channels. */
    public Shape withChannels(int newChannels) {
        return new Shape(newChannels, depth, height, width);
    }

    /** How many numbers one image of this shape has: C * D * H * W. */
    public int size() {
        return channels * depth * height * width;
    }

    /** How many numbers one channel has: D * H * W. */
    public int channelSize() {
        return depth * height * width;
    }

    /** Whether this is a vector: n x 1 x 1. */
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
