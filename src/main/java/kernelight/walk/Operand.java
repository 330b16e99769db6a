package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;

/**
 * An operand of an operation: usually one table. For a layer with several inputs (addition, concatenation), it has one
 * table per input under the name {@link GridName#INPUT}; then the {@code filter} of a {@link Cell} is the index of the
 * input.
 *
 * @param tables one table, or one per input
 * @param window the window that slides over the table, if there is one; it defines the padding around the table
 * @throws IllegalArgumentException if there is no table
 */
public record Operand(GridName name, List<NumberTable> tables, Optional<Window> window) {
    public Operand {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("An operand has at least one table");
        }
    }

    /** A table without a sliding window. */
    public Operand(GridName name, NumberTable table) {
        this(name, List.of(table), Optional.empty());
    }

    /** A table with a sliding window. */
    public Operand(GridName name, NumberTable table, Window window) {
        this(name, List.of(table), Optional.of(window));
    }

    /** The tables of several inputs. */
    public static Operand ofInputs(List<NumberTable> tables) {
        return new Operand(GridName.INPUT, tables, Optional.empty());
    }

    /** Whether a cell belongs to a table; cells of the padding do not. */
    public boolean contains(Cell cell) {
        return tables.size() == 1
                ? tables.getFirst().sizes().contains(cell)
                : cell.filter() >= 0
                        && cell.filter() < tables.size()
                        && tables.get(cell.filter()).sizes().contains(cell.inFilter(0));
    }

    /** Whether a cell lies on the padding around the table. */
    public boolean isPadding(Cell cell) {
        Sizes sizes = tables.getFirst().sizes();
        return !contains(cell)
                && window.filter(padded -> cell.image() >= 0
                                && cell.image() < sizes.images()
                                && cell.channel() >= 0
                                && cell.channel() < sizes.channels()
                                && isWithin(padded.planes(), sizes.planes(), cell.plane())
                                && isWithin(padded.rows(), sizes.rows(), cell.row())
                                && isWithin(padded.columns(), sizes.columns(), cell.column()))
                        .isPresent();
    }

    private static boolean isWithin(Axis axis, int length, int position) {
        return position >= -axis.paddingBefore() && position < length + axis.paddingAfter();
    }

    /**
     * The value of a cell of a table or its padding.
     *
     * @throws IndexOutOfBoundsException if the cell is neither
     */
    public BigDecimal at(Cell cell) {
        if (isPadding(cell)) {
            return onPadding(cell, window.orElseThrow().paddingMode());
        }
        if (!contains(cell)) {
            throw new IndexOutOfBoundsException(name + " has no " + cell);
        }
        return tables.size() == 1
                ? tables.getFirst().at(cell)
                : tables.get(cell.filter()).at(cell.inFilter(0));
    }

    private BigDecimal onPadding(Cell cell, PaddingMode mode) {
        NumberTable table = tables.getFirst();
        int plane = mode.source(cell.plane(), table.sizes().planes());
        int row = mode.source(cell.row(), table.sizes().rows());
        int column = mode.source(cell.column(), table.sizes().columns());
        return plane < 0 || row < 0 || column < 0
                ? BigDecimal.ZERO
                : table.at(new Cell(cell.image(), cell.channel(), plane, row, column));
    }
}
