package kernelight.walk;

/**
 * A place in a table of numbers, counted from 0. In an input, cells of the padding have negative or too large numbers.
 *
 * @param filter which filter; which input of a layer that reads several; otherwise 0
 * @param channel of an image, of a filter, or of feature maps
 * @param plane 0 but for volumes
 * @param row 0 for signals
 */
public record Cell(int filter, int channel, int plane, int row, int column) {
    /** In the first channel of an image. */
    public static Cell at(int row, int column) {
        return new Cell(0, 0, 0, row, column);
    }

    /** In a channel of an image. */
    public static Cell at(int channel, int row, int column) {
        return new Cell(0, channel, 0, row, column);
    }

    /** The same place of another channel. */
    public Cell inChannel(int other) {
        return new Cell(filter, other, plane, row, column);
    }

    /** The same place of another filter, or of another input. */
    public Cell inFilter(int other) {
        return new Cell(other, channel, plane, row, column);
    }
}
