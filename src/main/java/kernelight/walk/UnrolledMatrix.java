package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A matrix whose numbers are the numbers of a table, laid out in another way: im2col is made of such.
 *
 * @param entries row after row
 */
public record UnrolledMatrix(int rows, int columns, List<Entry> entries) {
    /**
     * A number of the matrix.
     *
     * @param source where in its table it stands; outside of it on the padding
     * @param takesPart whether it counts; a pooling leaves some padding out
     */
    public record Entry(GridCell source, BigDecimal value, boolean takesPart) {}

    /** A place in the matrix, counted from 0. */
    public record Place(int row, int column) {}

    public UnrolledMatrix {
        if (entries.size() != rows * columns) {
            throw new IllegalArgumentException(
                    "A matrix of " + rows + " x " + columns + " cannot hold " + entries.size() + " numbers");
        }
        entries = List.copyOf(entries);
    }

    public Entry at(int row, int column) {
        return entries.get(row * columns + column);
    }

    /** Everywhere a cell of the table stands in the matrix: an input cell once for each window over it. */
    public List<Place> placesOf(GridCell source) {
        return IntStream.range(0, entries.size())
                .filter(index -> entries.get(index).source().equals(source))
                .mapToObj(index -> new Place(index / columns, index % columns))
                .toList();
    }
}
