package kernelight.stage.edit.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;

/** Writes numbers as spreadsheets put them on the clipboard: a tab between two cells, a line for each row. */
public final class Spreadsheet {
    private Spreadsheet() {}

    /** Writes one depth slice of one channel of a table. */
    public static String write(NumberTable table, Cell slice) {
        return IntStream.range(0, table.sizes().rows())
                .mapToObj(row -> IntStream.range(0, table.sizes().columns())
                        .mapToObj(column -> table.at(
                                        new Cell(slice.filter(), slice.channel(), slice.plane(), row, column))
                                .toPlainString())
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }
}
