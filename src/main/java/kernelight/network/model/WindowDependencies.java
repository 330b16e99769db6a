package kernelight.network.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The input positions that output positions depend on through a window, stored for each axis. Positions are indices in
 * D, H, W order.
 *
 * @param planes for each depth slice of the output, the depth slices of the input that it reads
 * @param rows the same for rows
 * @param columns the same for columns
 */
record WindowDependencies(Shape in, Shape out, int[][] planes, int[][] rows, int[][] columns) {
    /** The dependencies of a window that slides over the input. */
    static WindowDependencies of(Window window, Shape in, Shape out) {
        PaddingMode mode = window.paddingMode();
        return new WindowDependencies(
                in,
                out,
                read(window.planes(), out.depth(), in.depth(), mode),
                read(window.rows(), out.height(), in.height(), mode),
                read(window.columns(), out.width(), in.width(), mode));
    }

    /** The dependencies of a transposed convolution, whose window slides over the output. */
    static WindowDependencies ofTransposed(Window window, Shape in, Shape out) {
        return new WindowDependencies(
                in,
                out,
                origins(window.planes(), out.depth(), in.depth()),
                origins(window.rows(), out.height(), in.height()),
                origins(window.columns(), out.width(), in.width()));
    }

    /**
     * The input positions that any of these output positions depends on. Done a line of columns at a time: all lines of most
     * sets are alike, and lines are joined 64 cells at a time.
     */
    BitSet inputsOf(BitSet positions) {
        BitSet[] lines = new BitSet[in.depth() * in.height()];
        Map<BitSet, BitSet> read = new HashMap<>();
        for (int line = 0; line < out.depth() * out.height(); line++) {
            BitSet cells = positions.get(line * out.width(), (line + 1) * out.width());
            if (cells.isEmpty()) {
                continue;
            }
            BitSet needed = read.computeIfAbsent(cells, this::columnsOf);
            for (int d : planes[line / out.height()]) {
                for (int h : rows[line % out.height()]) {
                    int at = d * in.height() + h;
                    if (lines[at] == null) {
                        lines[at] = new BitSet(in.width());
                    }
                    lines[at].or(needed);
                }
            }
        }
        return joined(lines);
    }

    private BitSet columnsOf(BitSet cells) {
        BitSet needed = new BitSet(in.width());
        cells.stream().forEach(column -> {
            for (int w : columns[column]) {
                needed.set(w);
            }
        });
        return needed;
    }

    private BitSet joined(@Nullable BitSet[] lines) {
        BitSet all = new BitSet(in.channelSize());
        for (int line = 0; line < lines.length; line++) {
            BitSet cells = lines[line];
            int from = cells == null ? -1 : cells.nextSetBit(0);
            while (from >= 0) {
                int to = cells.nextClearBit(from);
                all.set(line * in.width() + from, line * in.width() + to);
                from = cells.nextSetBit(to);
            }
        }
        return all;
    }

    /** For each output, the input cells under its window, including those that the padding copies. */
    private static int[][] read(Axis axis, int outputs, int length, PaddingMode mode) {
        int[][] read = new int[outputs][];
        int[] cells = new int[axis.size()];
        for (int output = 0; output < outputs; output++) {
            int count = 0;
            for (int cell = 0; cell < cells.length; cell++) {
                int position = mode.source(axis.position(output, cell), length);
                if (position != PaddingMode.NOWHERE) {
                    cells[count++] = position;
                }
            }
            read[output] = Arrays.copyOf(cells, count);
        }
        return read;
    }

    /** For each output cell of a transposed convolution, the input cells it depends on. */
    private static int[][] origins(Axis axis, int cells, int length) {
        return IntStream.range(0, cells)
                .mapToObj(cell -> IntStream.range(0, length)
                        .filter(origin ->
                                IntStream.range(0, axis.size()).anyMatch(tap -> axis.position(origin, tap) == cell))
                        .toArray())
                .toArray(int[][]::new);
    }
}
