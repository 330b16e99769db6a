package kernelight.walk;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/**
 * A pooling: an input, and a window that slides over each of its channels apart. A case is always possible: at every
 * place the window lies on at least one cell of the input.
 *
 * @param askedWindow size, stride, padding, and what happens to a last window that hangs over; a global
 *     pooling remembers it and slides another
 * @param countPadding whether cells of the padding count as zeros in an average (PyTorch's count_include_pad) or are
 *     left out; the largest and the smallest never come from the padding
 */
public record PoolingCase(NumberTable input, PoolingKind kind, Window askedWindow, boolean countPadding) {
    public PoolingCase {
        Sizes image = input.sizes();
        if (image.filters() != 1) {
            throw new ShapeException("An input is one image.");
        }
        if (askedWindow.paddingMode() != PaddingMode.ZEROS) {
            throw new ShapeException("Pooling leaves the padding out, so nothing else can lie on it.");
        }
        if (Stream.of(askedWindow.planes(), askedWindow.rows(), askedWindow.columns())
                .anyMatch(axis -> axis.dilation() > 1)) {
            throw new ShapeException("A pooling window's cells lie side by side.");
        }
        if (!kind.isGlobal()) {
            askedWindow.outputShape(new Shape(image.channels(), image.planes(), image.rows(), image.columns()), 1);
            Stream.of(
                            axis(image.planes(), askedWindow.planes(), askedWindow),
                            axis(image.rows(), askedWindow.rows(), askedWindow),
                            axis(image.columns(), askedWindow.columns(), askedWindow))
                    .forEach(PoolingCase::requireCells);
        }
    }

    /** The usual pooling of a picture: a square window that steps by its own size. */
    public static PoolingCase of(NumberTable input, PoolingKind kind, int size) {
        return new PoolingCase(input, kind, Window.square(size).withStride(size), true);
    }

    private static void requireCells(SlidingAxis axis) {
        for (int place = 0; place < axis.places(); place++) {
            int at = place;
            if (IntStream.range(0, axis.window().size())
                    .map(cell -> axis.position(at, cell))
                    .noneMatch(position -> position >= 0 && position < axis.length())) {
                throw new ShapeException("At place " + (place + 1) + " of " + axis.places()
                        + " the pooling window would lie on padding alone.");
            }
        }
    }

    private static SlidingAxis axis(int length, Axis axis, Window window) {
        return new SlidingAxis(length, axis, window.rounding());
    }

    /** The window that slides. */
    public Window window() {
        Sizes image = input.sizes();
        return kind.isGlobal()
                ? new Window(
                        Axis.of(image.planes()),
                        Axis.of(image.rows()),
                        Axis.of(image.columns()),
                        PaddingMode.ZEROS,
                        Rounding.DOWN)
                : askedWindow;
    }

    public SlidingAxis planeAxis() {
        return axis(input.sizes().planes(), window().planes(), window());
    }

    public SlidingAxis rowAxis() {
        return axis(input.sizes().rows(), window().rows(), window());
    }

    public SlidingAxis columnAxis() {
        return axis(input.sizes().columns(), window().columns(), window());
    }

    /** As many channels as the input has. */
    public Sizes outputSizes() {
        return new Sizes(
                1,
                input.sizes().channels(),
                planeAxis().places(),
                rowAxis().places(),
                columnAxis().places());
    }

    /** On which cells the window lies when it makes this output, row after row; padding and what is beyond included. */
    public List<Cell> windowCells(Cell output) {
        Window window = window();
        Sizes cells = new Sizes(
                1,
                1,
                window.planes().size(),
                window.rows().size(),
                window.columns().size());
        return cells.cells()
                .map(cell -> new Cell(
                        0,
                        output.channel(),
                        window.planes().position(output.plane(), cell.plane()),
                        window.rows().position(output.row(), cell.row()),
                        window.columns().position(output.column(), cell.column())))
                .toList();
    }

    /** The outputs whose windows lie on this cell. */
    public List<Cell> outputsOver(Cell cell) {
        List<SlidingAxis.Reader> columns = columnAxis().readersAt(cell.column());
        List<SlidingAxis.Reader> rows = rowAxis().readersAt(cell.row());
        return planeAxis().readersAt(cell.plane()).stream()
                .flatMap(plane -> rows.stream()
                        .flatMap(row -> columns.stream()
                                .map(column ->
                                        new Cell(0, cell.channel(), plane.place(), row.place(), column.place()))))
                .toList();
    }

    /** Whether a cell under a window takes part: the input's do, the padding's where it counts, what is beyond never. */
    public boolean takesPart(Cell cell) {
        return input.sizes().contains(cell)
                || kind.isAverage()
                        && countPadding
                        && isPadded(planeAxis(), cell.plane())
                        && isPadded(rowAxis(), cell.row())
                        && isPadded(columnAxis(), cell.column());
    }

    /** How many of the cells under the window take part in this output. */
    public int partakers(Cell output) {
        return partakers(planeAxis(), output.plane())
                * partakers(rowAxis(), output.row())
                * partakers(columnAxis(), output.column());
    }

    private int partakers(SlidingAxis axis, int place) {
        boolean padding = kind.isAverage() && countPadding;
        int first = padding ? -axis.window().paddingBefore() : 0;
        int end = axis.length() + (padding ? axis.window().paddingAfter() : 0);
        int from = Math.max(first, axis.position(place, 0));
        return Math.min(end, axis.position(place, 0) + axis.window().size()) - from;
    }

    private static boolean isPadded(SlidingAxis axis, int position) {
        return position >= -axis.window().paddingBefore()
                && position < axis.length() + axis.window().paddingAfter();
    }

    public PoolingCase withInput(NumberTable changed) {
        return new PoolingCase(changed, kind, askedWindow, countPadding);
    }

    public PoolingCase withKind(PoolingKind changed) {
        return new PoolingCase(input, changed, askedWindow, countPadding);
    }

    public PoolingCase withWindow(Window changed) {
        return new PoolingCase(input, kind, changed, countPadding);
    }

    public PoolingCase withCountPadding(boolean changed) {
        return new PoolingCase(input, kind, askedWindow, changed);
    }
}
