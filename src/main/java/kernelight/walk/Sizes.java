package kernelight.walk;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sizes of a table along the axes of a {@link Cell}; {@code filters} is the outermost axis, whatever it counts, and
 * {@code planes} the depth of a volume.
 *
 * @throws IllegalArgumentException if a size is less than 1
 */
public record Sizes(int filters, int channels, int planes, int rows, int columns) {
    public Sizes {
        if (filters < 1 || channels < 1 || planes < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("A table must have at least one cell along each axis, but is " + filters
                    + " x " + channels + " x " + planes + " x " + rows + " x " + columns);
        }
    }

    /** A picture with one channel. */
    public static Sizes of(int rows, int columns) {
        return new Sizes(1, 1, 1, rows, columns);
    }

    /** A picture. */
    public static Sizes of(int channels, int rows, int columns) {
        return new Sizes(1, channels, 1, rows, columns);
    }

    /** The number of cells. */
    public int count() {
        return filters * channels * planes * rows * columns;
    }

    /** The number of images of a batch (N), for an input, an output or their gradients. */
    public int images() {
        return filters;
    }

    /** The number of cells per channel. */
    public int channelCount() {
        return planes * rows * columns;
    }

    public boolean contains(Cell cell) {
        return isWithin(cell.filter(), filters)
                && isWithin(cell.channel(), channels)
                && isWithin(cell.plane(), planes)
                && isWithin(cell.row(), rows)
                && isWithin(cell.column(), columns);
    }

    private static boolean isWithin(int index, int size) {
        return index >= 0 && index < size;
    }

    /** The index of a cell in row-major order: the column varies fastest, the filter slowest. */
    public int index(Cell cell) {
        return (((cell.filter() * channels + cell.channel()) * planes + cell.plane()) * rows + cell.row()) * columns
                + cell.column();
    }

    /** The cell with this index: the inverse of {@link #index}. */
    public Cell cell(int index) {
        int rest = index;
        int column = rest % columns;
        rest /= columns;
        int row = rest % rows;
        rest /= rows;
        int plane = rest % planes;
        rest /= planes;
        return new Cell(rest / channels, rest % channels, plane, row, column);
    }

    /** The cells of one channel, image after image. */
    public Stream<Cell> cellsOfChannel(int channel) {
        return IntStream.range(0, images())
                .map(image -> (image * channels + channel) * channelCount())
                .flatMap(first -> IntStream.range(first, first + channelCount()))
                .mapToObj(this::cell);
    }

    /** The cells of one filter. */
    public Stream<Cell> cellsOfFilter(int filter) {
        int perFilter = channels * channelCount();
        return IntStream.range(filter * perFilter, (filter + 1) * perFilter).mapToObj(this::cell);
    }

    /** All cells in the order of {@link #index}. */
    public Stream<Cell> cells() {
        return IntStream.range(0, count()).mapToObj(this::cell);
    }
}
