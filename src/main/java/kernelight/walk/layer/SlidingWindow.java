package kernelight.walk.layer;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;

/**
 * A window that slides over an input of these sizes.
 *
 * @param cells the cells of the window in row-major order
 */
record SlidingWindow(Window window, Sizes input, List<Cell> cells) {
    SlidingWindow(Window window, Sizes input) {
        this(
                window,
                input,
                new Sizes(
                                1,
                                1,
                                window.planes().size(),
                                window.rows().size(),
                                window.columns().size())
                        .cells()
                        .toList());
    }

    /** The cell of the input or its padding on which a cell of an output's window lies. */
    Cell position(Cell output, int channel, Cell inWindow) {
        return new Cell(
                0,
                channel,
                window.planes().position(output.plane(), inWindow.plane()),
                window.rows().position(output.row(), inWindow.row()),
                window.columns().position(output.column(), inWindow.column()));
    }

    /** The index of the input value that a cell has, also for copies on the padding; less than 0 for a zero. */
    int source(Cell position) {
        PaddingMode mode = window.paddingMode();
        int plane = mode.source(position.plane(), input.planes());
        int row = mode.source(position.row(), input.rows());
        int column = mode.source(position.column(), input.columns());
        return plane < 0 || row < 0 || column < 0
                ? PaddingMode.NOWHERE
                : input.index(new Cell(0, position.channel(), plane, row, column));
    }

    /**
     * A cell of the window of an output.
     *
     * @param output the output, in channel 0
     * @param inWindow the cell within the window
     */
    record WindowCell(Cell output, Cell inWindow) {}

    /** All window cells that lie on a cell of the input or its padding. */
    Stream<WindowCell> readersAt(Cell position) {
        List<SlidingAxis.WindowCell> rows = axis(window.rows(), input.rows()).readersAt(position.row());
        List<SlidingAxis.WindowCell> columns =
                axis(window.columns(), input.columns()).readersAt(position.column());
        return axis(window.planes(), input.planes()).readersAt(position.plane()).stream()
                .flatMap(plane -> rows.stream()
                        .flatMap(row -> columns.stream()
                                .map(column -> new WindowCell(
                                        new Cell(0, 0, plane.window(), row.window(), column.window()),
                                        new Cell(0, 0, plane.cell(), row.cell(), column.cell())))));
    }

    private SlidingAxis axis(kernelight.engine.kernel.Axis axis, int length) {
        return new SlidingAxis(length, axis, window.rounding());
    }
}
