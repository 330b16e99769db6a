package kernelight.stage.state;

import java.util.Optional;
import kernelight.walk.Cell;
import kernelight.words.LocalizedMessage;

/**
 * One depth slice of one channel of a table: rows by columns of cells. Slices lie side by side on the stage.
 *
 * @param first the cell in its upper left corner: with negative row and column where there is padding
 * @param caption what distinguishes it from the other slices of its block; empty if it is the only one
 * @param group which group of a grouped convolution it belongs to, counted from 1; 0 where there are no groups
 */
public record Slice(Cell first, int rows, int columns, Optional<LocalizedMessage> caption, int group) {
    public Slice(Cell first, int rows, int columns, Optional<LocalizedMessage> caption) {
        this(first, rows, columns, caption, 0);
    }

    Slice inGroup(int newGroup) {
        return new Slice(first, rows, columns, caption, newGroup);
    }

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
