package kernelight.walk;

/**
 * The position of a cell in a table of numbers; indices count from 0. Cells on the padding of an input have indices below
 * 0 or beyond its size.
 *
 * @param filter the outermost axis of a table: the filter of a weight, the image of a batch (N) in inputs, outputs and
 *     their gradients, or the input of a layer with several inputs; otherwise 0
 * @param channel the channel of an image, a filter or feature maps
 * @param plane the depth slice of a volume; otherwise 0
 * @param row the row; 0 for signals
 * @param column the column
 */
public record Cell(int filter, int channel, int plane, int row, int column) {
    /** A cell of the first channel of an image. */
    public static Cell at(int row, int column) {
        return new Cell(0, 0, 0, row, column);
    }

    /** A cell of an image. */
    public static Cell at(int channel, int row, int column) {
        return new Cell(0, channel, 0, row, column);
    }

    /** The image of a batch, for a cell of an input, an output or their gradients. */
    public int image() {
        return filter;
    }

    /** The cell at the same position in another image of a batch. */
    public Cell inImage(int other) {
        return inFilter(other);
    }

    /** The cell at the same position in another channel. */
    public Cell inChannel(int other) {
        return new Cell(filter, other, plane, row, column);
    }

    /** The cell at the same position in another filter, or in another input. */
    public Cell inFilter(int other) {
        return new Cell(other, channel, plane, row, column);
    }
}
