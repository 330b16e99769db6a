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

/** Creates the operations of layers that only move numbers. */
final class Rearrangements {
    private Rearrangements() {}

    /** Keeps the order of the numbers in another shape. */
    static RearrangedNumbers reshaped(FloatTable input, Sizes output) {
        return new RearrangedNumbers(
                List.of(input),
                output,
                cell -> Optional.of(input.sizes().cell(output.index(cell))),
                cell -> List.of(output.cell(input.sizes().index(cell))));
    }

    /** @param axes for each axis of the output (C, D, H, W), the axis of the input it comes from */
    static RearrangedNumbers permuted(FloatTable input, Sizes output, List<Integer> axes) {
        int[] inverse = new int[axes.size()];
        for (int axis = 0; axis < inverse.length; axis++) {
            inverse[axes.get(axis)] = axis;
        }
        int[] forward = axes.stream().mapToInt(Integer::intValue).toArray();
        return new RearrangedNumbers(
                List.of(input),
                output,
                cell -> Optional.of(permute(cell, inverse)),
                cell -> List.of(permute(cell, forward)));
    }

    /** The cell with permuted coordinates: coordinate i is coordinate axes[i] of the given cell. */
    private static Cell permute(Cell cell, int[] axes) {
        int[] at = {cell.channel(), cell.plane(), cell.row(), cell.column()};
        return new Cell(0, at[axes[0]], at[axes[1]], at[axes[2]], at[axes[3]]);
    }

    /** @param frame a window of one cell, which defines the padding */
    static RearrangedNumbers padded(FloatTable input, Sizes output, Window frame) {
        SlidingWindow window = new SlidingWindow(frame, input.sizes());
        Cell only = window.cells().getFirst();
        return new RearrangedNumbers(
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

    /** The output cells with the value of an input cell: the cell itself and its copies on the padding. */
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
                .readers(index, mode).stream()
                        .map(SlidingAxis.WindowCell::window)
                        .toList();
    }

    /** Concatenates the inputs along the channels. */
    static RearrangedNumbers concatenated(List<FloatTable> inputs, Sizes output) {
        List<Cell> sources = new ArrayList<>();
        int[] first = new int[inputs.size()];
        for (int input = 0; input < first.length; input++) {
            first[input] = sources.size();
            for (int channel = 0; channel < inputs.get(input).sizes().channels(); channel++) {
                sources.add(new Cell(input, channel, 0, 0, 0));
            }
        }
        return new RearrangedNumbers(
                inputs,
                output,
                cell -> {
                    Cell source = sources.get(cell.channel());
                    return Optional.of(cell.inFilter(source.filter()).inChannel(source.channel()));
                },
                cell -> List.of(cell.inFilter(0).inChannel(first[cell.filter()] + cell.channel())));
    }
}
