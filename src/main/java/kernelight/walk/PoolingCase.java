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
 * A pooling with its input and settings. A case is always valid: every window covers at least one cell of the input.
 *
 * @param input the input: a batch of images, N x C x D x H x W; channels are pooled separately
 * @param askedWindow the window's size, stride, padding and rounding as set by the user. A global pooling stores it, but
 *     uses a window of the input's size
 * @param countPadding whether the padding counts as zeros in an average (PyTorch's count_include_pad) or is ignored;
 *     maximum and minimum always ignore the padding
 * @throws ShapeException if no window fits, a window would cover padding only, or the window is dilated
 */
public record PoolingCase(NumberTable input, PoolingKind kind, Window askedWindow, boolean countPadding) {
    public PoolingCase {
        Sizes image = input.sizes();
        if (askedWindow.paddingMode() != PaddingMode.ZEROS) {
            throw new ShapeException("The padding of a pooling must be zeros.");
        }
        if (Stream.of(askedWindow.planes(), askedWindow.rows(), askedWindow.columns())
                .anyMatch(axis -> axis.dilation() > 1)) {
            throw new ShapeException("A pooling window cannot be dilated.");
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

    /** A pooling with a square window whose stride is its size. */
    public static PoolingCase of(NumberTable input, PoolingKind kind, int size) {
        return new PoolingCase(input, kind, Window.square(size).withStride(size), true);
    }

    private static void requireCells(SlidingAxis axis) {
        for (int output = 0; output < axis.outputSize(); output++) {
            int index = output;
            if (IntStream.range(0, axis.window().size())
                    .map(cell -> axis.position(index, cell))
                    .noneMatch(position -> position >= 0 && position < axis.length())) {
                throw new ShapeException("Window " + (output + 1) + " of " + axis.outputSize()
                        + " of the pooling would cover padding only.");
            }
        }
    }

    private static SlidingAxis axis(int length, Axis axis, Window window) {
        return new SlidingAxis(length, axis, window.rounding());
    }

    /** The window that is used. */
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

    /** The sizes of the output; it has the images and channels of the input. */
    public Sizes outputSizes() {
        return new Sizes(
                input.sizes().images(),
                input.sizes().channels(),
                planeAxis().outputSize(),
                rowAxis().outputSize(),
                columnAxis().outputSize());
    }

    /** The cells under the window of this output in row-major order, including padding and cells beyond it. */
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
                        output.image(),
                        output.channel(),
                        window.planes().position(output.plane(), cell.plane()),
                        window.rows().position(output.row(), cell.row()),
                        window.columns().position(output.column(), cell.column())))
                .toList();
    }

    /** The outputs whose windows cover this cell. */
    public List<Cell> outputsOver(Cell cell) {
        List<SlidingAxis.WindowCell> columns = columnAxis().readersAt(cell.column());
        List<SlidingAxis.WindowCell> rows = rowAxis().readersAt(cell.row());
        return planeAxis().readersAt(cell.plane()).stream()
                .flatMap(plane -> rows.stream()
                        .flatMap(row -> columns.stream()
                                .map(column -> new Cell(
                                        cell.image(), cell.channel(), plane.window(), row.window(), column.window()))))
                .toList();
    }

    /** Whether a cell contributes to an output: input cells do, padding only if it counts, cells beyond it never. */
    public boolean takesPart(Cell cell) {
        return input.sizes().contains(cell)
                || kind.isAverage()
                        && countPadding
                        && isPadded(planeAxis(), cell.plane())
                        && isPadded(rowAxis(), cell.row())
                        && isPadded(columnAxis(), cell.column());
    }

    /** The number of cells under the window that contribute to this output. */
    public int contributingCells(Cell output) {
        return contributingCells(planeAxis(), output.plane())
                * contributingCells(rowAxis(), output.row())
                * contributingCells(columnAxis(), output.column());
    }

    private int contributingCells(SlidingAxis axis, int output) {
        boolean padding = kind.isAverage() && countPadding;
        int first = padding ? -axis.window().paddingBefore() : 0;
        int end = axis.length() + (padding ? axis.window().paddingAfter() : 0);
        int from = Math.max(first, axis.position(output, 0));
        return Math.min(end, axis.position(output, 0) + axis.window().size()) - from;
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
