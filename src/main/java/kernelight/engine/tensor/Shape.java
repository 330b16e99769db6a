package kernelight.engine.tensor;

/** The shape of one image or feature map: C x H x W. A flat vector of n numbers is n x 1 x 1. */
public record Shape(int channels, int height, int width) {
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new ShapeException("A shape needs at least one channel, row and column, but this one is "
                    + text(channels, height, width) + ".");
        }
        if ((long) channels * height * width > Integer.MAX_VALUE) {
            throw new ShapeException("The shape " + text(channels, height, width) + " has more numbers than fit.");
        }
    }

    /** The shape of a vector of {@code length} numbers. */
    public static Shape flat(int length) {
        return new Shape(length, 1, 1);
    }

    /** How many numbers one image of this shape has: C * H * W. */
    public int size() {
        return channels * height * width;
    }

    /** Whether this is a vector: n x 1 x 1. */
    public boolean isFlat() {
        return height == 1 && width == 1;
    }

    @Override
    public String toString() {
        return text(channels, height, width);
    }

    private static String text(int channels, int height, int width) {
        return channels + " x " + height + " x " + width;
    }
}
