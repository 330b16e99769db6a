package kernelight.engine.kernel;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/**
 * How a filter or a pooling window moves over an image: T x R x S cells, and for each axis its stride, dilation and
 * padding. For 2-D pictures, {@code planes} is {@link Axis#SINGLE}; for 1-D signals, {@code rows} is too.
 *
 * @param planes along the depth D
 * @param rows along the height H
 * @param columns along the width W
 * @param paddingMode the values of the padding; pooling ignores its padding and accepts only zeros
 * @param rounding whether a last window that extends beyond the padded image counts; convolutions accept only
 *     {@link Rounding#DOWN}
 */
public record Window(Axis planes, Axis rows, Axis columns, PaddingMode paddingMode, Rounding rounding) {
    /** A window over 2-D pictures, with zero padding, rounding down. */
    public Window(Axis rows, Axis columns) {
        this(Axis.SINGLE, rows, columns, PaddingMode.ZEROS, Rounding.DOWN);
    }

    /** A window over 1-D signals: D = H = 1. */
    public static Window line(Axis axis) {
        return new Window(Axis.SINGLE, axis);
    }

    /** A window over 2-D pictures, the same along rows and columns. */
    public static Window square(Axis axis) {
        return new Window(axis, axis);
    }

    /** A window over 3-D volumes, the same along all axes. */
    public static Window cube(Axis axis) {
        return new Window(axis, axis, axis, PaddingMode.ZEROS, Rounding.DOWN);
    }

    /**
     * A window of size x size adjacent cells, stride 1, no padding.
     *
     * @throws ShapeException if the size is below 1
     */
    public static Window square(int size) {
        return square(Axis.of(size));
    }

    /**
     * A window of height x width adjacent cells, stride 1, no padding.
     *
     * @throws ShapeException if the height or the width is below 1
     */
    public static Window of(int height, int width) {
        return new Window(Axis.of(height), Axis.of(width));
    }

    /**
     * The same window with this stride along rows and columns.
     *
     * @throws ShapeException if the stride is below 1
     */
    public Window withStride(int stride) {
        return withRowsAndColumns(axis -> axis.withStride(stride));
    }

    /**
     * The same window with this padding on all four sides of a picture.
     *
     * @throws ShapeException if the padding is negative
     */
    public Window withPadding(int padding) {
        return withRowsAndColumns(axis -> axis.withPadding(padding));
    }

    /**
     * The same window with this dilation along rows and columns.
     *
     * @throws ShapeException if the dilation is below 1, or if the window becomes too long
     */
    public Window withDilation(int dilation) {
        return withRowsAndColumns(axis -> axis.withDilation(dilation));
    }

    /** The same window with another padding mode. */
    public Window with(PaddingMode newMode) {
        return new Window(planes, rows, columns, newMode, rounding);
    }

    /** The same window with another rounding. */
    public Window with(Rounding newRounding) {
        return new Window(planes, rows, columns, paddingMode, newRounding);
    }

    /**
     * The number of the window's cells: T * R * S.
     *
     * @throws ShapeException if there are more than an int can say
     */
    public int cells() {
        long cells = (long) planes.size() * rows.size() * columns.size();
        if (cells > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "A window of " + sizes() + " has too many cells: at most " + Integer.MAX_VALUE + " are possible.",
                    ShapeException.Reason.WINDOW_TOO_LARGE,
                    sizes());
        }
        return (int) cells;
    }

    /** Whether there is any padding at all. */
    public boolean isPadded() {
        return axes().anyMatch(axis -> axis.paddingBefore() + axis.paddingAfter() > 0);
    }

    /**
     * The shape of the output for a window that slides over an image: channels x D' x H' x W', one cell for each
     * position.
     *
     * @param input C x D x H x W
     * @param channels how many channels the output has
     * @throws ShapeException if the window does not fit on the image with its padding, if the padding mode needs a
     *     larger image, or if the output does not fit into one array
     * @throws ArithmeticException if there are more positions along an axis than an int can say
     */
    public Shape outputShape(Shape input, int channels) {
        if (paddingMode != PaddingMode.ZEROS) {
            requirePaddingFits(planes, input.depth());
            requirePaddingFits(rows, input.height());
            requirePaddingFits(columns, input.width());
        }
        return new Shape(
                channels,
                outputLength(planes, input.depth(), input),
                outputLength(rows, input.height(), input),
                outputLength(columns, input.width(), input));
    }

    private int outputLength(Axis axis, int length, Shape input) {
        try {
            return axis.outputLength(length, rounding);
        } catch (ShapeException problem) {
            throw new ShapeException(
                    "A window of " + sizes() + " does not fit on an input of " + input + ": " + problem.getMessage(),
                    ShapeException.Reason.WINDOW,
                    sizes(),
                    input.toString());
        }
    }

    private void requirePaddingFits(Axis axis, int length) {
        paddingMode.requireFits(axis.longerPadding(), length);
    }

    private Window withRowsAndColumns(Function<Axis, Axis> change) {
        return new Window(planes, change.apply(rows), change.apply(columns), paddingMode, rounding);
    }

    private Stream<Axis> axes() {
        return planes.equals(Axis.SINGLE) ? Stream.of(rows, columns) : Stream.of(planes, rows, columns);
    }

    private String sizes() {
        return axes().map(axis -> Integer.toString(axis.size())).collect(Collectors.joining(" x "));
    }

    /** The values along the axes, or a single one if they are all equal. */
    private String each(ToIntFunction<Axis> property) {
        long different = axes().mapToInt(property).distinct().count();
        return axes().mapToInt(property)
                .mapToObj(Integer::toString)
                .limit(different == 1 ? 1 : 3)
                .collect(Collectors.joining(" x "));
    }

    /** For example "3 x 3, stride 2, padding 1". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(sizes()).append(", stride ").append(each(Axis::stride));
        if (axes().anyMatch(axis -> axis.dilation() > 1)) {
            text.append(", dilation ").append(each(Axis::dilation));
        }
        text.append(", padding ").append(each(Axis::paddingBefore));
        if (axes().anyMatch(axis -> axis.paddingBefore() != axis.paddingAfter())) {
            text.append(" before and ").append(each(Axis::paddingAfter)).append(" after");
        }
        if (paddingMode != PaddingMode.ZEROS) {
            text.append(' ').append(paddingMode.name().toLowerCase(java.util.Locale.ROOT));
        }
        return text.append(rounding == Rounding.UP ? ", rounded up" : "").toString();
    }
}
