package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.words.Message;

/**
 * Rows of numbers as spreadsheets put them on the clipboard: a tab between two cells, a line for each row. Spaces and
 * semicolons between numbers are understood too.
 */
public final class Spreadsheet {
    private Spreadsheet() {}

    /** What came of reading a text: rows of equal length, or what is wrong. */
    public record Reading(List<List<BigDecimal>> rows, Optional<Message> problem) {
        public int columns() {
            return rows.isEmpty() ? 0 : rows.getFirst().size();
        }

        /** A table with these numbers in the slice and from the cell on. */
        public NumberTable into(NumberTable table, Cell from) {
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

    /** One plane of one channel of a table. */
    public static String write(NumberTable table, Cell slice) {
        return IntStream.range(0, table.sizes().rows())
                .mapToObj(row -> IntStream.range(0, table.sizes().columns())
                        .mapToObj(column -> table.at(
                                        new Cell(slice.filter(), slice.channel(), slice.plane(), row, column))
                                .toPlainString())
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    public static Reading read(String text) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            List<BigDecimal> row = new ArrayList<>();
            for (String cell : cells(line)) {
                switch (NumberEntry.of(cell)) {
                    case NumberEntry.Accepted accepted -> row.add(accepted.value());
                    case NumberEntry.Refused refused -> {
                        return refused(Message.of("stage.paste.cell", rows.size() + 1, row.size() + 1, refused.why()));
                    }
                }
            }
            if (!rows.isEmpty() && row.size() != rows.getFirst().size()) {
                return refused(Message.of(
                        "stage.paste.ragged",
                        rows.size() + 1,
                        row.size(),
                        rows.getFirst().size()));
            }
            rows.add(row);
        }
        return rows.isEmpty() ? refused(Message.of("stage.paste.nothing")) : new Reading(rows, Optional.empty());
    }

    private static Reading refused(Message why) {
        return new Reading(List.of(), Optional.of(why));
    }

    private static List<String> cells(String line) {
        String separator = line.contains("\t") ? "\t" : line.contains(";") ? ";" : "\\s+";
        return List.of(line.strip().split(separator, -1));
    }
}
