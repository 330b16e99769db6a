package kernelight.stage.state;

import java.util.Optional;
import kernelight.walk.Cell;
import kernelight.words.LocalizedMessage;

/**
 * One depth slice of one channel of a table: rows by columns of cells. Slices lie side by side on the stage.
 *
 * @param first the cell in its upper left corner: with negative row and column where there is padding
 * @param caption what distinguishes it from the other slices of its block; empty if it is the only one
 */
public record Slice(Cell first, int rows, int columns, Optional<LocalizedMessage> caption) {
    public Cell cell(int row, int column) {
        return new Cell(first.filter(), first.channel(), first.plane(), first.row() + row, first.column() + column);
    }

    /** Whether the cell lies in this slice. */
    public boolean contains(Cell cell) {
        return cell.filter() == first.filter()
                && cell.channel() == first.channel()
                && cell.plane() == first.plane()
                && cell.row() >= first.row()
                && cell.row() < first.row() + rows
                && cell.column() >= first.column()
                && cell.column() < first.column() + columns;
    }
}
