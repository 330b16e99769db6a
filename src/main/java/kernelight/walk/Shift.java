package kernelight.walk;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A picture moved by whole cells; what enters at the border is 0.
 *
 * @param rows downwards, or upwards where below 0
 * @param columns to the right, or to the left where below 0
 */
public record Shift(int rows, int columns) {
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
