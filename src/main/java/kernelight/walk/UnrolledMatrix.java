package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A matrix whose numbers are the numbers of a table, laid out in another way: im2col is made of such. It may have
 * millions of entries, of which few are looked at: each is worked out when it is asked for.
 *
 * @param entry what stands in a row and a column
 */
public record UnrolledMatrix(int rows, int columns, EntryAt entry) {
    /** What stands at a place. */
    public interface EntryAt {
        Entry at(int row, int column);
    }

    /**
     * A number of the matrix.
     *
     * @param source where in its table it stands; outside of it on the padding
     * @param takesPart whether it counts; a pooling leaves some padding out
     */
    public record Entry(GridCell source, BigDecimal value, boolean takesPart) {
        static Entry of(GridCell source, BigDecimal value) {
            return new Entry(source, value, true);
        }
    }

    /** A place in the matrix, counted from 0. */
    public record Place(int row, int column) {}

    public Entry at(int row, int column) {
        return entry.at(row, column);
    }

    /** All entries, row after row. */
    public List<Entry> entries() {
        return IntStream.range(0, rows * columns)
                .mapToObj(index -> at(index / columns, index % columns))
                .toList();
    }

    /** Everywhere a cell of the table stands in the matrix: an input cell once for each window over it. */
    public List<Place> placesOf(GridCell source) {
        return IntStream.range(0, rows * columns)
                .mapToObj(index -> new Place(index / columns, index % columns))
                .filter(place -> at(place.row(), place.column()).source().equals(source))
                .toList();
    }
}
