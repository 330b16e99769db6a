package kernelight.engine.kernel;

import kernelight.engine.tensor.ShapeException;

/**
 * How a filter or a pooling window moves along one axis of an image. All lengths are in cells.
 *
 * @param size the size of the window along this axis: T, R or S
 * @param stride how far it moves from one position to the next
 * @param dilation the distance between neighbouring cells of the window; 1 for adjacent cells
 * @param paddingBefore how many cells are added before the image
 * @param paddingAfter how many cells are added after the image
 */
public record Axis(int size, int stride, int dilation, int paddingBefore, int paddingAfter) {
    /** A window of one cell with stride 1 and no padding: for an axis that the window does not use. */
    public static final Axis SINGLE = of(1);

    /**
     * A window along one axis.
     *
     * @throws ShapeException if the size, the stride or the dilation is below 1, if a padding is negative, or if the
     *     window with its dilation is longer than an int can say
     */
    public Axis {
        require(size >= 1, "A window needs at least one cell along each axis, but it has ", size);
        require(stride >= 1, "The stride must be 1 or more, but it is ", stride);
        require(dilation >= 1, "The dilation must be 1 or more, but it is ", dilation);
        require(
                paddingBefore >= 0 && paddingAfter >= 0,
                "The padding must be 0 or more, but it is ",
                Math.min(paddingBefore, paddingAfter));
        if ((long) dilation * (size - 1) + 1 > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "A window of " + size + " cells with dilation " + dilation + " is too long: it may span at most "
                            + Integer.MAX_VALUE + " cells.",
                    ShapeException.Reason.WINDOW_TOO_LARGE,
                    Integer.toString(size));
        }
    }

    /**
     * Adjacent cells, stride 1, no padding.
     *
     * @throws ShapeException if the size is below 1
     */
    public static Axis of(int size) {
        return new Axis(size, 1, 1, 0, 0);
    }

    /**
     * The same window with another stride.
     *
     * @throws ShapeException if the stride is below 1
     */
    public Axis withStride(int newStride) {
        return new Axis(size, newStride, dilation, paddingBefore, paddingAfter);
    }

    /**
     * The same window with another dilation.
     *
     * @throws ShapeException if the dilation is below 1, or if the window becomes too long
     */
    public Axis withDilation(int newDilation) {
        return new Axis(size, stride, newDilation, paddingBefore, paddingAfter);
    }

    /**
     * The same window with this padding on both sides.
     *
     * @throws ShapeException if the padding is negative
     */
    public Axis withPadding(int padding) {
        return withPadding(padding, padding);
    }

    /**
     * The same window with another padding.
     *
     * @throws ShapeException if a padding is negative
     */
    public Axis withPadding(int before, int after) {
        return new Axis(size, stride, dilation, before, after);
    }

    /**
     * The same window with as much padding as TensorFlow's "same" gives an image of this length, and ONNX's SAME_UPPER:
     * the fewest cells for which the output has length / stride cells, rounded up; an odd one comes after.
     */
    public Axis withSamePadding(int length) {
        long positions = Math.ceilDiv(length, stride);
        int total = Math.clamp((positions - 1) * stride + reach() - length, 0, Integer.MAX_VALUE);
        return withPadding(total / 2, total - total / 2);
    }

    /** The padding of the side that has more of it. */
    public int longerPadding() {
        return Math.max(paddingBefore, paddingAfter);
    }

    /** The length from the first to the last cell of the window, gaps included: dilation * (size - 1) + 1. */
    public int reach() {
        return dilation * (size - 1) + 1;
    }

    /**
     * The index along the image of the cell under one cell of the window: output * stride - padding before + cell *
     * dilation. Negative indices and those from the image's length on lie on the padding.
     *
     * @param output the number of the window's position, which is the index along the output
     * @param cell the number of the window's own cell, from 0
     */
    public int position(int output, int cell) {
        return output * stride - paddingBefore + cell * dilation;
    }

    /**
     * The number of the window's positions, which is the length of the output along this axis: (length + padding -
     * reach) / stride + 1, rounded.
     *
     * @param length of the image along this axis
     * @throws ShapeException if the window does not fit on the padded image; the message is the end of a sentence
     * @throws ArithmeticException if there are more positions than an int can say
     */
    public int outputLength(int length, Rounding rounding) {
        long travel = (long) length + paddingBefore + paddingAfter - reach();
        if (travel < 0) {
            boolean padded = paddingBefore + paddingAfter > 0;
            throw new ShapeException("it spans " + reach() + " cells, but there are only " + (travel + reach())
                    + (padded ? ", padding included." : "."));
        }
        long positions = travel / stride + 1;
        boolean oneMore =
                rounding == Rounding.UP && travel % stride != 0 && positions * stride < (long) length + paddingBefore;
        return Math.toIntExact(oneMore ? positions + 1 : positions);
    }

    private static void require(boolean holds, String message, int value) {
        if (!holds) {
            throw new ShapeException(message + value + ".");
        }
    }
}
