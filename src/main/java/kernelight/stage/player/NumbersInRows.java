package kernelight.stage.player;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.LocalizedMessage;

/**
 * Numbers of which each channel holds one, laid out in about as many rows as columns. The numbers of each part of a sum
 * stay together.
 *
 * @param count how many numbers there are
 * @param perPart how many of them form a part
 */
record NumbersInRows(int count, int perPart) {
    /** The index of the positions at the end of the last row that hold no number. */
    private static final int NO_NUMBER = -1;

    static NumbersInRows of(int count, int perPart) {
        return new NumbersInRows(count, perPart);
    }

    /** Parts as the formula has them if all have the same length, otherwise one part. */
    static NumbersInRows of(int count, CellFormula formula) {
        List<CellFormula.Part> parts = formula.parts();
        boolean alike = !parts.isEmpty()
                && parts.size() * (parts.getFirst().end() - parts.getFirst().first()) == count;
        return new NumbersInRows(count, alike ? count / parts.size() : count);
    }

    /**
     * A table of these numbers.
     *
     * @param filter the filter index of the cells
     * @param size the size in words
     * @param focus the number to keep in sight
     */
    Table table(
            GridName grid,
            Quantity quantity,
            LocalizedMessage name,
            int filter,
            LocalizedMessage size,
            Function<Cell, BigDecimal> number,
            int focus) {
        int columns = columns();
        int parts = count / perPart;
        List<Slice> slices = IntStream.range(0, parts)
                .mapToObj(part -> new Slice(
                        new Cell(filter, part, 0, 0, 0),
                        rows(),
                        columns,
                        parts == 1
                                ? Optional.empty()
                                : Optional.of(LocalizedMessage.of("convolution.slice.channel", part + 1))))
                .toList();
        int inPart = focus % perPart;
        return Table.of(
                        grid,
                        quantity,
                        name,
                        Optional.of(size),
                        1,
                        slices,
                        cell -> index(cell) == NO_NUMBER ? BigDecimal.ZERO : number.apply(source(cell)),
                        new Cell(filter, focus / perPart, 0, inPart / columns, inPart % columns))
                .showing(cell -> new GridCell(grid, source(cell)), cell -> true)
                .withBlank(cell -> index(cell) == NO_NUMBER);
    }

    private int columns() {
        return (int) Math.ceil(Math.sqrt(perPart));
    }

    private int rows() {
        return Math.ceilDiv(perPart, columns());
    }

    private int index(Cell cell) {
        int inPart = cell.row() * columns() + cell.column();
        return inPart < perPart ? cell.channel() * perPart + inPart : NO_NUMBER;
    }

    private Cell source(Cell cell) {
        return new Cell(cell.filter(), index(cell), 0, 0, 0);
    }
}
