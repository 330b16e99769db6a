package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an operation reads under one name: mostly one table. A layer with several inputs (an addition, a concatenation)
 * reads a table for each of them under the name {@link GridName#INPUT}; then the {@code filter} of a {@link Cell} is the
 * number of the input, counted from 0.
 *
 * @param tables one, or one for each input
 */
public record Operand(GridName name, List<NumberTable> tables) {
    public Operand {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("An operand has at least one table");
        }
    }

    public Operand(GridName name, NumberTable table) {
        this(name, List.of(table));
    }

    /** Whether a cell is one of its own; cells of the padding are not. */
    public boolean contains(Cell cell) {
        return tables.size() == 1
                ? tables.getFirst().sizes().contains(cell)
                : cell.filter() >= 0
                        && cell.filter() < tables.size()
                        && tables.get(cell.filter()).sizes().contains(cell.inFilter(0));
    }

    /**
     * The number of a cell that it {@link #contains}.
     *
     * @throws IndexOutOfBoundsException for most other cells
     */
    public BigDecimal at(Cell cell) {
        return tables.size() == 1
                ? tables.getFirst().at(cell)
                : tables.get(cell.filter()).at(cell.inFilter(0));
    }
}
