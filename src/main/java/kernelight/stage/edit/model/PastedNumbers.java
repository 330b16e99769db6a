package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;

/**
 * What a pasted text says: a table of numbers, several tables between which a person has to choose, or why it is none.
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
    private static PastedNumbers table(List<List<String>> cells) {
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

    /** Lists in brackets: {@code [[1, 2], [3, 4]]}, with or without commas, as an argument of array(...) or tensor(...). */
    final class NestedLists {
        private static final Pattern TOKEN = Pattern.compile("[\\[\\]]|[^\\[\\],\\s]+");

        private NestedLists() {}

        private static PastedNumbers read(String text) {
            Matcher tokens = TOKEN.matcher(text).region(text.indexOf('['), text.length());
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            int depth = 0;
            int deepest = 0;
            int lists = 0; // that hold lists of rows
            do {
                if (!tokens.find()) {
                    return new Refused(LocalizedMessage.of("stage.paste.brackets"));
                }
                switch (tokens.group()) {
                    case "[" -> {
                        depth++;
                        deepest = Math.max(deepest, depth);
                    }
                    case "]" -> {
                        depth--;
                        if (!row.isEmpty()) {
                            rows.add(List.copyOf(row));
                            row.clear();
                            lists += depth == 0 ? 1 : 0;
                        } else if (depth == deepest - 2) {
                            lists++;
                        }
                    }
                    default -> row.add(decimal(tokens.group()));
                }
            } while (depth > 0);
            if (rows.isEmpty()) {
                return new Refused(LocalizedMessage.of("stage.paste.nothing"));
            }
            return lists > 1 ? new Refused(LocalizedMessage.of("stage.paste.tables", lists)) : table(rows);
        }

        /** NumPy and PyTorch write 0.5 as 5.0000e-01 where numbers differ much. */
        private static String decimal(String number) {
            Optional<BigDecimal> exact = number.matches("[+-]?[\\d.]+[eE][+-]?\\d{1,3}")
                    ? Optional.of(new BigDecimal(number))
                    : Optional.empty();
            return exact.map(BigDecimal::toPlainString).orElse(number);
        }
    }
}
