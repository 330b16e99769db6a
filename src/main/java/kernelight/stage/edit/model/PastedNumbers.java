package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * What a pasted text says: a table of numbers, several of them as one array, two readings between which a person has to
 * choose, or why it is none.
 * Understood are cells of a spreadsheet (tabs between them), lists with semicolons, commas or spaces, and the lists of
 * lists that NumPy, PyTorch and JSON write.
 */
public sealed interface PastedNumbers {
    /** Rows of equal length, at least one number. */
    record Rows(List<List<BigDecimal>> rows) implements PastedNumbers {
        public int columns() {
            return rows.getFirst().size();
        }

        /** A table with these numbers in the slice of a cell, from that cell on. */
        NumberTable into(NumberTable table, Cell from) {
            return NumberTable.filled(table.sizes(), cell -> {
                int row = cell.row() - from.row();
                int column = cell.column() - from.column();
                boolean pasted = cell.filter() == from.filter()
                        && cell.channel() == from.channel()
                        && cell.plane() == from.plane()
                        && row >= 0
                        && row < rows.size()
                        && column >= 0
                        && column < columns();
                return pasted ? rows.get(row).get(column) : table.at(cell);
            });
        }
    }

    /**
     * Tables of equal size as an array with more than two axes, such as N x C x H x W.
     *
     * @param shape the lengths of its axes, the first more than 1
     * @param rows the innermost lists, in their order
     */
    record Array(List<Integer> shape, List<List<BigDecimal>> rows) implements PastedNumbers {
        /**
         * The sizes that a table needs for it; along the axes that it does not have, those of the table. Empty if it has
         * more axes than the table.
         *
         * @param dimensions 1 for signals, 2 for pictures, 3 for volumes
         */
        Optional<Sizes> sizes(Sizes table, int dimensions) {
            int axes = 2 + dimensions;
            if (shape.size() > axes) {
                return Optional.empty();
            }
            List<Integer> all = new ArrayList<>(List.of(table.filters(), table.channels()));
            Stream.of(table.planes(), table.rows(), table.columns())
                    .skip(3L - dimensions)
                    .forEach(all::add);
            for (int axis = 0; axis < shape.size(); axis++) {
                all.set(axes - shape.size() + axis, shape.get(axis));
            }
            return Optional.of(new Sizes(
                    all.get(0),
                    all.get(1),
                    dimensions < 3 ? 1 : all.get(2),
                    dimensions < 2 ? 1 : all.get(axes - 2),
                    all.getLast()));
        }

        /** A table of these {@link #sizes} with the numbers; where they are fewer, in the part that holds a cell. */
        NumberTable into(NumberTable table, Cell at) {
            List<BigDecimal> numbers = rows.stream().flatMap(List::stream).toList();
            int part = table.sizes().index(at) / numbers.size() * numbers.size();
            List<BigDecimal> changed = new ArrayList<>(table.values());
            for (int index = 0; index < numbers.size(); index++) {
                changed.set(part + index, numbers.get(index));
            }
            return new NumberTable(table.sizes(), changed);
        }

        /** As NumPy writes it: (10, 3, 7, 7). */
        String shapeText() {
            return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Commas that can stand between two numbers and can be decimal points as well. */
    record Ambiguous(Rows separated, Rows decimal) implements PastedNumbers {}

    record Refused(LocalizedMessage why) implements PastedNumbers {}

    /**
     * Longer texts are refused before anything is done with them. The largest table has 16 rows of 16 numbers; one that is
     * too large for the stage is named with its size as long as a person can have meant it.
     */
    int LONGEST_TEXT = 30_000;

    static PastedNumbers read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new Refused(LocalizedMessage.of("stage.paste.tooLong", text.length(), LONGEST_TEXT));
        }
        String plain = NumberEntry.withUsualDigits(text).strip();
        if (plain.isEmpty()) {
            return new Refused(LocalizedMessage.of("stage.paste.nothing"));
        }
        if (plain.indexOf('[') >= 0) {
            return NestedLists.read(plain);
        }
        if (plain.indexOf('\t') >= 0) {
            return lines(plain, "\\s*\t\\s*");
        }
        if (plain.indexOf(';') >= 0) {
            return lines(plain, "\\s*;\\s*");
        }
        PastedNumbers decimal = lines(plain, "\\s+");
        if (plain.indexOf(',') < 0) {
            return decimal;
        }
        PastedNumbers separated = lines(plain.replaceAll(",\\s*(?=\\R|$)", ""), "\\s*,\\s*");
        if (separated instanceof Rows first && decimal instanceof Rows second && !first.equals(second)) {
            return new Ambiguous(first, second);
        }
        return separated instanceof Rows || !(decimal instanceof Rows) ? separated : decimal;
    }

    /** One row of numbers on each line. */
    private static PastedNumbers lines(String text, String separator) {
        List<List<String>> cells = text.lines()
                .map(String::strip)
                .map(line -> List.of(line.split(separator, -1)))
                .toList();
        return table(cells);
    }

    /** The numbers of a table's texts, where all are numbers that a cell takes and all rows are equally long. */
    static PastedNumbers table(List<List<String>> cells) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (List<String> line : cells) {
            List<BigDecimal> row = new ArrayList<>();
            for (String cell : line) {
                switch (NumberEntry.of(cell)) {
                    case NumberEntry.Accepted accepted -> row.add(accepted.value());
                    case NumberEntry.Refused refused -> {
                        return new Refused(LocalizedMessage.of(
                                "stage.paste.cell", rows.size() + 1, row.size() + 1, refused.why()));
                    }
                }
            }
            if (!rows.isEmpty() && row.size() != rows.getFirst().size()) {
                return new Refused(LocalizedMessage.of(
                        "stage.paste.ragged",
                        rows.size() + 1,
                        row.size(),
                        rows.getFirst().size()));
            }
            rows.add(List.copyOf(row));
        }
        return rows.isEmpty() ? new Refused(LocalizedMessage.of("stage.paste.nothing")) : new Rows(List.copyOf(rows));
    }
}
