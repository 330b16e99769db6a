package kernelight.filter;

import kernelight.engine.kernel.Window;

/**
 * A response cut into square tiles of one size; those at its right and bottom edge may extend beyond it. Tiles are small,
 * because the engine computes a convolution of stride 1 fastest where its input stays in the cache, and because the index
 * lists of others, of kernels that reach far, grow with the positions.
 */
final class Tiles {
    /** The side of the picture's part under a tile, of 32,768 numbers at most. */
    private static final int INPUT_SIDE = 181;

    /** Where the kernel reaches too far for that. */
    private static final int SMALLEST_SIDE = 64;

    /** The most positions of a tile times weights, for kernels that reach far. */
    private static final int MOST_TERMS = 1 << 21;

    private final int height;
    private final int width;
    private final int side;

    /**
     * @param window that slides with stride 1
     * @param height H' of the response
     * @param width W' of the response
     */
    Tiles(Window window, int height, int width) {
        this.height = height;
        this.width = width;
        this.side = side(window);
    }

    private int side(Window window) {
        int fitting =
                INPUT_SIDE - Math.max(window.rows().reach(), window.columns().reach()) + 1;
        int fewTerms = (int) Math.sqrt((double) MOST_TERMS / window.cells());
        int tile = fitting >= SMALLEST_SIDE ? fitting : Math.clamp(fewTerms, 1, SMALLEST_SIDE);
        return Math.min(tile, Math.max(height, width));
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
