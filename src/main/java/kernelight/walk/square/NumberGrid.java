package kernelight.walk.square;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.walk.ExactNumber;

/** An immutable grid of exact numbers: {@code rows x columns}, row by row. */
public record NumberGrid(int rows, int columns, List<BigDecimal> values) {

    public NumberGrid {
        if (rows < 1 || columns < 1 || values.size() != rows * columns) {
            throw new IllegalArgumentException(
                    "A grid of " + rows + " x " + columns + " cannot hold " + values.size() + " numbers");
        }
        values = values.stream().map(ExactNumber::normal).toList();
    }

    public static NumberGrid zeros(int rows, int columns) {
        return new NumberGrid(rows, columns, Collections.nCopies(rows * columns, BigDecimal.ZERO));
    }

    /** Reads rows separated by a slash, as in {@code "1 0 / 2 0"}. */
    public static NumberGrid parse(String text) {
        List<List<BigDecimal>> rows = Arrays.stream(text.split("/"))
                .map(row -> Arrays.stream(row.trim().split("\\s+"))
                        .map(BigDecimal::new)
                        .toList())
                .toList();
        int columns = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("The rows of this grid differ in length: " + text);
        }
        return new NumberGrid(
                rows.size(), columns, rows.stream().flatMap(List::stream).toList());
    }

    public boolean contains(Cell cell) {
        return cell.row() >= 0 && cell.row() < rows && cell.column() >= 0 && cell.column() < columns;
    }

    public BigDecimal at(int row, int column) {
        return values.get(row * columns + column);
    }

    public BigDecimal at(Cell cell) {
        return at(cell.row(), cell.column());
    }

    public NumberGrid with(Cell cell, BigDecimal value) {
        List<BigDecimal> changed = new ArrayList<>(values);
        changed.set(cell.row() * columns + cell.column(), value);
        return new NumberGrid(rows, columns, changed);
    }

    /** The same grid with other sides: numbers that still fit stay, new cells are taken from {@code memory}, or 0. */
    public NumberGrid resized(int newRows, int newColumns, NumberGrid memory) {
        List<BigDecimal> resized = new ArrayList<>(newRows * newColumns);
        for (int row = 0; row < newRows; row++) {
            for (int column = 0; column < newColumns; column++) {
                Cell cell = new Cell(row, column);
                resized.add(contains(cell) ? at(cell) : memory.contains(cell) ? memory.at(cell) : BigDecimal.ZERO);
            }
        }
        return new NumberGrid(newRows, newColumns, resized);
    }

    /** Row by row, as {@link #parse} reads it. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lines.add(values.subList(row * columns, (row + 1) * columns).stream()
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining(" ")));
        }
        return String.join(" / ", lines);
    }
}
