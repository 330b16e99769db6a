package kernelight.walk;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves a picture by whole cells; cells that enter at the border are 0.
 *
 * @param rows the number of rows to move down; up if negative
 * @param columns the number of columns to move to the right; to the left if negative
 */
public record Shift(int rows, int columns) {
    /** The moved image. */
    public NumberTable of(NumberTable image) {
        return NumberTable.filled(image.sizes(), cell -> {
            Cell from =
                    new Cell(cell.filter(), cell.channel(), cell.plane(), cell.row() - rows, cell.column() - columns);
            return image.sizes().contains(from) ? image.at(from) : BigDecimal.ZERO;
        });
    }

    /** The cells on which two tables of the same sizes differ. */
    public static Set<Cell> changed(NumberTable before, NumberTable after) {
        return before.sizes()
                .cells()
                .filter(cell -> before.at(cell).compareTo(after.at(cell)) != 0)
                .collect(Collectors.toSet());
    }
}
