package kernelight.filter;

import kernelight.engine.kernel.Window;

/**
 * A response cut into square tiles of one size; those at its right and bottom edge may extend beyond it. Tiles are small,
 * because the engine computes a convolution of stride 1 fastest where its input stays in the cache, and because the index
 * lists of the others grow with the positions.
 */
final class Tiles {
    /** The side of the picture's part under a tile, of 32,768 numbers at most. */
    private static final int INPUT_SIDE = 181;

    /** Where the kernel reaches too far for that. */
    private static final int SMALLEST_SIDE = 64;

    /** The most positions of a tile times weights, for strides and for kernels that reach far. */
    private static final int MOST_TERMS = 1 << 21;

    private final Window window;
    private final int height;
    private final int width;
    private final int side;

    /**
     * @param height H' of the response
     * @param width W' of the response
     */
    Tiles(Window window, int height, int width) {
        this.window = window;
        this.height = height;
        this.width = width;
        this.side = side();
    }

    private int side() {
        int stride = window.rows().stride();
        int fitting =
                (INPUT_SIDE - Math.max(window.rows().reach(), window.columns().reach())) / stride + 1;
        boolean inCache = stride == 1 && fitting >= SMALLEST_SIDE;
        int fewTerms = (int) Math.sqrt((double) MOST_TERMS / window.cells());
        int tile = inCache ? fitting : Math.clamp(fewTerms, 1, SMALLEST_SIDE);
        return Math.min(tile, Math.max(height, width));
    }

    Window window() {
        return window;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    int rows() {
        return Math.min(side, height);
    }

    int columns() {
        return Math.min(side, width);
    }

    int count() {
        return Math.ceilDiv(height, rows()) * across();
    }

    /** The first row of a tile in the response. */
    int top(int tile) {
        return tile / across() * rows();
    }

    /** The first column of a tile in the response. */
    int left(int tile) {
        return tile % across() * columns();
    }

    private int across() {
        return Math.ceilDiv(width, columns());
    }
}
