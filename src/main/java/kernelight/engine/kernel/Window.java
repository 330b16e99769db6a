package kernelight.engine.kernel;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/**
 * How a filter or a pooling window moves over an image: T x R x S cells, and for each axis its stride, dilation and
 * padding. For pictures, {@code planes} is {@link Axis#SINGLE}; for signals, {@code rows} is too.
 *
 * @param paddingMode what lies on the padding; pooling leaves padding out and knows only zeros
 * @param rounding what happens to a last window that hangs over; convolutions know only {@link Rounding#DOWN}
 */
public record Window(Axis planes, Axis rows, Axis columns, PaddingMode paddingMode, Rounding rounding) {
    /** A window over pictures. */
    public Window(Axis rows, Axis columns) {
        this(Axis.SINGLE, rows, columns, PaddingMode.ZEROS, Rounding.DOWN);
    }

    /** A window over signals: one row. */
    public static Window line(Axis axis) {
        return new Window(Axis.SINGLE, axis);
    }

    /** A window over pictures, the same along both axes. */
    public static Window square(Axis axis) {
        return new Window(axis, axis);
    }

    /** A window over volumes, the same along all axes. */
    public static Window cube(Axis axis) {
        return new Window(axis, axis, axis, PaddingMode.ZEROS, Rounding.DOWN);
    }

    /** Cells side by side, stride 1, no padding. */
    public static Window square(int size) {
        return square(Axis.of(size));
    }

    /** Cells side by side, stride 1, no padding. */
    public static Window of(int height, int width) {
        return new Window(Axis.of(height), Axis.of(width));
    }

    /** This stride for rows and columns. */
    public Window withStride(int stride) {
        return withRowsAndColumns(axis -> axis.withStride(stride));
    }

    /** This padding on all four sides of a picture. */
    public Window withPadding(int padding) {
        return withRowsAndColumns(axis -> axis.withPadding(padding));
    }

    /** This dilation for rows and columns. */
    public Window withDilation(int dilation) {
        return withRowsAndColumns(axis -> axis.withDilation(dilation));
    }

    public Window with(PaddingMode newMode) {
        return new Window(planes, rows, columns, newMode, rounding);
    }

    public Window with(Rounding newRounding) {
        return new Window(planes, rows, columns, paddingMode, newRounding);
    }

    /** How many cells the window has: T * R * S. */
    public int cells() {
        long cells = (long) planes.size() * rows.size() * columns.size();
        if (cells > Integer.MAX_VALUE) {
            throw new ShapeException("A window of " + sizes() + " has more cells than fit.");
        }
        return (int) cells;
    }

    /** Whether there is any padding at all. */
    public boolean isPadded() {
        return axes().anyMatch(axis -> axis.paddingBefore() + axis.paddingAfter() > 0);
    }

    /**
     * The places of the window on an image, as the shape of an output with {@code channels} channels.
     *
     * @throws ShapeException where the window does not fit once
     */
    public Shape places(Shape input, int channels) {
        if (paddingMode != PaddingMode.ZEROS) {
            requireRoom(planes, input.depth());
            requireRoom(rows, input.height());
            requireRoom(columns, input.width());
        }
        return new Shape(
                channels,
                places(planes, input.depth(), input),
                places(rows, input.height(), input),
                places(columns, input.width(), input));
    }

    private int places(Axis axis, int length, Shape input) {
        try {
            return axis.places(length, rounding);
        } catch (ShapeException problem) {
            throw new ShapeException(
                    "A window of " + sizes() + " does not fit on an input of " + input + ": " + problem.getMessage());
        }
    }

    private void requireRoom(Axis axis, int length) {
        paddingMode.requireRoom(Math.max(axis.paddingBefore(), axis.paddingAfter()), length);
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

    /** What is the same along all axes is said once. */
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
