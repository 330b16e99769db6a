package kernelight.walk.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;

/** Where layers that compute nothing move their numbers to. */
final class Moves {
    private Moves() {}

    /** In the same order into another shape. */
    static MovedNumbers reshaped(FloatTable input, Sizes output) {
        return new MovedNumbers(
                List.of(input),
                output,
                cell -> Optional.of(input.sizes().cell(output.index(cell))),
                cell -> List.of(output.cell(input.sizes().index(cell))));
    }

    /** @param axes for each axis of the output, C, D, H and W, which axis of the input it is */
    static MovedNumbers permuted(FloatTable input, Sizes output, List<Integer> axes) {
        int[] back = new int[axes.size()];
        for (int axis = 0; axis < back.length; axis++) {
            back[axes.get(axis)] = axis;
        }
        int[] there = axes.stream().mapToInt(Integer::intValue).toArray();
        return new MovedNumbers(
                List.of(input), output, cell -> Optional.of(taken(cell, back)), cell -> List.of(taken(cell, there)));
    }

    /** The cell whose coordinates are these ones of another. */
    private static Cell taken(Cell cell, int[] axes) {
        int[] at = {cell.channel(), cell.plane(), cell.row(), cell.column()};
        return new Cell(0, at[axes[0]], at[axes[1]], at[axes[2]], at[axes[3]]);
    }

    /** @param frame a window of one cell */
    static MovedNumbers padded(FloatTable input, Sizes output, Window frame) {
        SlidingWindow window = new SlidingWindow(frame, input.sizes());
        Cell only = window.cells().getFirst();
        return new MovedNumbers(
                List.of(input),
                output,
                cell -> {
                    int source = window.source(window.position(cell, cell.channel(), only));
                    return source < 0
                            ? Optional.empty()
                            : Optional.of(input.sizes().cell(source));
                },
                cell -> copies(frame, input.sizes(), cell));
    }

    /** A cell of the input, and everywhere on the padding where it is repeated. */
    private static List<Cell> copies(Window frame, Sizes input, Cell cell) {
        PaddingMode mode = frame.paddingMode();
        List<Cell> copies = new ArrayList<>();
        for (int plane : copies(frame.planes(), input.planes(), cell.plane(), mode)) {
            for (int row : copies(frame.rows(), input.rows(), cell.row(), mode)) {
                for (int column : copies(frame.columns(), input.columns(), cell.column(), mode)) {
                    copies.add(new Cell(0, cell.channel(), plane, row, column));
                }
            }
        }
        return copies;
    }

    private static List<Integer> copies(Axis axis, int length, int index, PaddingMode mode) {
        return new SlidingAxis(length, axis)
                .readers(index, mode).stream().map(SlidingAxis.Reader::place).toList();
    }

    /** The channels of one input after those of another. */
    static MovedNumbers concatenated(List<FloatTable> inputs, Sizes output) {
        List<Cell> sources = new ArrayList<>();
        int[] first = new int[inputs.size()];
        for (int input = 0; input < first.length; input++) {
            first[input] = sources.size();
            for (int channel = 0; channel < inputs.get(input).sizes().channels(); channel++) {
                sources.add(new Cell(input, channel, 0, 0, 0));
            }
        }
        return new MovedNumbers(
                inputs,
                output,
                cell -> {
                    Cell source = sources.get(cell.channel());
                    return Optional.of(cell.inFilter(source.filter()).inChannel(source.channel()));
                },
                cell -> List.of(cell.inFilter(0).inChannel(first[cell.filter()] + cell.channel())));
    }
}
