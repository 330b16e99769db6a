package kernelight.network.model;

import java.util.BitSet;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;

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

    /** The input positions that any of these output positions depends on. */
    BitSet inputsOf(BitSet positions) {
        BitSet read = new BitSet(in.channelSize());
        positions.stream().forEach(position -> {
            int column = position % out.width();
            int row = position / out.width() % out.height();
            int plane = position / (out.width() * out.height());
            for (int d : planes[plane]) {
                for (int h : rows[row]) {
                    for (int w : columns[column]) {
                        read.set((d * in.height() + h) * in.width() + w);
                    }
                }
            }
        });
        return read;
    }

    /** For each output, the input cells under its window, including those that the padding copies. */
    private static int[][] read(Axis axis, int outputs, int length, PaddingMode mode) {
        return IntStream.range(0, outputs)
                .mapToObj(output -> IntStream.range(0, axis.size())
                        .map(cell -> mode.source(axis.position(output, cell), length))
                        .filter(position -> position != PaddingMode.NOWHERE)
                        .toArray())
                .toArray(int[][]::new);
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
