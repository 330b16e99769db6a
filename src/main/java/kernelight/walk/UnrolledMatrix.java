package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A matrix whose entries are numbers of a table in another arrangement, as in im2col. It may have millions of entries, of
 * which only a few are shown, so each is computed on access.
 *
 * @param entry computes the entry of a row and a column
 */
public record UnrolledMatrix(int rows, int columns, EntryAt entry) {
    /** Computes entries. */
    public interface EntryAt {
        Entry at(int row, int column);
    }

    /**
     * An entry of the matrix.
     *
     * @param source the cell of the table it comes from; it may lie on the padding
     * @param takesPart whether it contributes to the result; a pooling may ignore the padding
     */
    public record Entry(GridCell source, BigDecimal value, boolean takesPart) {
        static Entry of(GridCell source, BigDecimal value) {
            return new Entry(source, value, true);
        }
    }

    /** A position in the matrix, counted from 0. */
    public record Position(int row, int column) {}

    public Entry at(int row, int column) {
        return entry.at(row, column);
    }

    /** All entries in row-major order. */
    public List<Entry> entries() {
        return IntStream.range(0, rows * columns)
                .mapToObj(index -> at(index / columns, index % columns))
                .toList();
    }

    /** All positions of a table's cell in the matrix: an input cell has one for each window that covers it. */
    public List<Position> positionsOf(GridCell source) {
        return IntStream.range(0, rows * columns)
                .mapToObj(index -> new Position(index / columns, index % columns))
                .filter(position ->
                        at(position.row(), position.column()).source().equals(source))
                .toList();
    }
}
