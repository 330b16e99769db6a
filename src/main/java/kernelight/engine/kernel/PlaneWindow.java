package kernelight.engine.kernel;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/**
 * How a filter or a pooling window moves over an image: R x S cells, {@code stride} cells a step in both directions, on
 * an image with {@code padding} cells of zeros around it.
 */
record PlaneWindow(int height, int width, int stride, int padding) {
    public PlaneWindow {
        if (height < 1 || width < 1) {
            throw new ShapeException(
                    "A window needs at least one row and one column, but this one is " + height + " x " + width + ".");
        }
        if (stride < 1) {
            throw new ShapeException("The stride must be 1 or more, but it is " + stride + ".");
        }
        if (padding < 0) {
            throw new ShapeException("The padding must be 0 or more, but it is " + padding + ".");
        }
    }

    /** A square window with stride 1 and no padding. */
    public static PlaneWindow square(int size) {
        return new PlaneWindow(size, size, 1, 0);
    }

    public PlaneWindow withStride(int newStride) {
        return new PlaneWindow(height, width, newStride, padding);
    }

    public PlaneWindow withPadding(int newPadding) {
        return new PlaneWindow(height, width, stride, newPadding);
    }

    /** How many cells the window covers: R * S. */
    public int cells() {
        return height * width;
    }

    /**
     * The places where the window fits on an image, as rows and columns of an output with {@code channels} channels:
     * (length + 2 * padding - window) / stride + 1 in each direction, rounded down.
     *
     * @throws ShapeException where the window does not fit once
     */
    public Shape places(Shape input, int channels) {
        long paddedHeight = input.height() + 2L * padding;
        long paddedWidth = input.width() + 2L * padding;
        if (height > paddedHeight || width > paddedWidth) {
            throw new ShapeException("A window of " + height + " x " + width + " does not fit on an input of " + input
                    + (padding == 0 ? "" : " with padding " + padding + " (" + paddedHeight + " x " + paddedWidth + ")")
                    + ".");
        }
        return new Shape(
                channels, (int) ((paddedHeight - height) / stride + 1), (int) ((paddedWidth - width) / stride + 1));
    }

    /** The first of {@code places} along a line of outputs where cell s is not on the padding before the image. */
    int firstInside(int s, int places) {
        return Math.clamp(Math.ceilDiv(padding - s, stride), 0, places);
    }

    /** The place after the last one where cell s is not on the padding after an image of {@code length} cells. */
    int endInside(int s, int length, int places) {
        return Math.clamp(Math.floorDiv(length - 1 + padding - s, stride) + 1, firstInside(s, places), places);
    }

    @Override
    public String toString() {
        return height + " x " + width + ", stride " + stride + ", padding " + padding;
    }
}
