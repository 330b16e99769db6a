package kernelight.network.model;

import java.util.BitSet;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;

/**
 * Which places of an input a window ties to places of the output, axis by axis. Places are numbered as they lie in
 * memory, in D, H, W order.
 *
 * @param planes for each plane of the output the planes of the input that it reads; rows and columns likewise
 */
record Spread(Shape in, Shape out, int[][] planes, int[][] rows, int[][] columns) {
    /** Of a window that slides over the input. */
    static Spread of(Window window, Shape in, Shape out) {
        PaddingMode mode = window.paddingMode();
        return new Spread(
                in,
                out,
                read(window.planes(), out.depth(), in.depth(), mode),
                read(window.rows(), out.height(), in.height(), mode),
                read(window.columns(), out.width(), in.width(), mode));
    }

    /** Of a transposed convolution, whose window slides over the output. */
    static Spread ofTransposed(Window window, Shape in, Shape out) {
        return new Spread(
                in,
                out,
                origins(window.planes(), out.depth(), in.depth()),
                origins(window.rows(), out.height(), in.height()),
                origins(window.columns(), out.width(), in.width()));
    }

    /** The places of the input that any of these places of the output reads. */
    BitSet of(BitSet places) {
        BitSet read = new BitSet(in.channelSize());
        places.stream().forEach(place -> {
            int column = place % out.width();
            int row = place / out.width() % out.height();
            int plane = place / (out.width() * out.height());
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

    /** For each place of a window the cells of the input under it; padding counts where it copies a cell. */
    private static int[][] read(Axis axis, int places, int length, PaddingMode mode) {
        return IntStream.range(0, places)
                .mapToObj(place -> IntStream.range(0, axis.size())
                        .map(cell -> mode.source(axis.position(place, cell), length))
                        .filter(position -> position != PaddingMode.NOWHERE)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** For each cell of a transposed convolution's output the cells of the input that reach it. */
    private static int[][] origins(Axis axis, int cells, int length) {
        return IntStream.range(0, cells)
                .mapToObj(cell -> IntStream.range(0, length)
                        .filter(origin ->
                                IntStream.range(0, axis.size()).anyMatch(tap -> axis.position(origin, tap) == cell))
                        .toArray())
                .toArray(int[][]::new);
    }
}
