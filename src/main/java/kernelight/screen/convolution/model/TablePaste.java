package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.stage.Spreadsheet;
import kernelight.stage.StageModel;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.Message;

/** Copies a table's slice as spreadsheet text, and puts such text into a table. */
final class TablePaste {
    private TablePaste() {}

    static String copy(ConvolutionModel model, GridCell at) {
        return Spreadsheet.write(model.table(at.grid()), at.cell());
    }

    /** From the cell on; where there is not room enough, a larger table is offered. */
    static Optional<StageModel.Refusal> paste(ConvolutionModel model, GridCell at, String text) {
        Spreadsheet.Reading reading = Spreadsheet.read(text);
        if (reading.problem().isPresent()) {
            return Optional.of(new StageModel.Refusal(reading.problem().get(), List.of()));
        }
        NumberTable table = model.table(at.grid());
        int rows = at.cell().row() + reading.rows().size();
        int columns = at.cell().column() + reading.columns();
        if (rows <= table.sizes().rows() && columns <= table.sizes().columns()) {
            model.replace(at.grid(), filled(table, at.cell(), reading));
            return Optional.empty();
        }
        return Optional.of(new StageModel.Refusal(
                Message.of(
                        "stage.paste.noRoom",
                        reading.rows().size(),
                        reading.columns(),
                        table.sizes().rows() - at.cell().row(),
                        table.sizes().columns() - at.cell().column()),
                larger(model, at, text, rows, columns)));
    }

    private static NumberTable filled(NumberTable table, Cell from, Spreadsheet.Reading reading) {
        return NumberTable.filled(table.sizes(), cell -> {
            int row = cell.row() - from.row();
            int column = cell.column() - from.column();
            boolean pasted = cell.filter() == from.filter()
                    && cell.channel() == from.channel()
                    && cell.plane() == from.plane()
                    && row >= 0
                    && row < reading.rows().size()
                    && column >= 0
                    && column < reading.columns();
            BigDecimal number = pasted ? reading.rows().get(row).get(column) : table.at(cell);
            return number;
        });
    }

    /** The same paste into a table that is large enough, if such a one can be. */
    private static List<StageModel.Offer> larger(
            ConvolutionModel model, GridCell at, String text, int rows, int columns) {
        Setting.Kind kind = at.grid() == GridName.INPUT ? Setting.Kind.INPUT : Setting.Kind.FILTER;
        boolean canGrow = at.grid() == GridName.INPUT || at.grid() == GridName.FILTER;
        Sizes sizes = model.table(at.grid()).sizes();
        int newRows = Math.max(rows, sizes.rows());
        int newColumns = Math.max(columns, sizes.columns());
        Setting rowSetting = Setting.of(kind, Direction.ROWS);
        if (!canGrow
                || newRows > rowSetting.largest()
                || newColumns > rowSetting.largest()
                || newRows > 1 && model.example().dimensions() == 1) {
            return List.of();
        }
        return List.of(new StageModel.Offer(Message.of("convolution.offer.size." + kind, newRows, newColumns), () -> {
            model.set(rowSetting, newRows);
            model.set(Setting.of(kind, Direction.COLUMNS), newColumns);
            if (model.problemProperty().get().isEmpty()) {
                paste(model, at, text);
            }
        }));
    }
}
