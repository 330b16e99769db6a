package kernelight.engine.kernel;

import kernelight.engine.tensor.ShapeException;

/**
 * How a filter or a pooling window moves along one axis of an image.
 *
 * @param size how many cells the window has along this axis
 * @param stride how many cells it moves from one place to the next
 * @param dilation how far apart its own cells lie; 1 for cells side by side
 * @param paddingBefore how many cells are added before the image
 * @param paddingAfter how many cells are added after it
 */
public record Axis(int size, int stride, int dilation, int paddingBefore, int paddingAfter) {
    /** An axis along which nothing moves: one cell, no padding. */
    public static final Axis SINGLE = of(1);

    public Axis {
        require(size >= 1, "A window needs at least one cell along each axis, but it has ", size);
        require(stride >= 1, "The stride must be 1 or more, but it is ", stride);
        require(dilation >= 1, "The dilation must be 1 or more, but it is ", dilation);
        require(
                paddingBefore >= 0 && paddingAfter >= 0,
                "The padding must be 0 or more, but it is ",
                Math.min(paddingBefore, paddingAfter));
        if ((long) dilation * (size - 1) + 1 > Integer.MAX_VALUE) {
            throw new ShapeException("A window of " + size + " cells with dilation " + dilation + " is too long.");
        }
    }

    /** Cells side by side, stride 1, no padding. */
    public static Axis of(int size) {
        return new Axis(size, 1, 1, 0, 0);
    }

    public Axis withStride(int newStride) {
        return new Axis(size, newStride, dilation, paddingBefore, paddingAfter);
    }

    public Axis withDilation(int newDilation) {
        return new Axis(size, stride, newDilation, paddingBefore, paddingAfter);
    }

    /** The same padding on both sides. */
    public Axis withPadding(int padding) {
        return withPadding(padding, padding);
    }

    public Axis withPadding(int before, int after) {
        return new Axis(size, stride, dilation, before, after);
    }

    /** From the first cell of the window to its last one, gaps included: dilation * (size - 1) + 1. */
    public int reach() {
        return dilation * (size - 1) + 1;
    }

    /** On which cell of the image, or of the padding where it is outside, the window's {@code cell} lies. */
    public int position(int place, int cell) {
        return place * stride - paddingBefore + cell * dilation;
    }

    /**
     * How many places the window has: (length + padding - reach) / stride + 1, rounded.
     *
     * @throws ShapeException where it does not fit once
     */
    public int places(int length, Rounding rounding) {
        long room = (long) length + paddingBefore + paddingAfter - reach();
        if (room < 0) {
            boolean padded = paddingBefore + paddingAfter > 0;
            throw new ShapeException("it reaches over " + reach() + " cells where there are " + (room + reach())
                    + (padded ? " with the padding" : "") + ".");
        }
        long places = room / stride + 1;
        boolean oneMore =
                rounding == Rounding.UP && room % stride != 0 && places * stride < (long) length + paddingBefore;
        return Math.toIntExact(oneMore ? places + 1 : places);
    }

    /** Whether this is {@link #SINGLE} but for a stride or a dilation, which then change nothing on one cell. */
    boolean isIdle() {
        return size == 1 && paddingBefore == 0 && paddingAfter == 0;
    }

    private static void require(boolean holds, String message, int value) {
        if (!holds) {
            throw new ShapeException(message + value + ".");
        }
    }
}
