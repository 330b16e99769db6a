package kernelight.screen.convolution.model;

import java.util.List;
import java.util.Optional;
import kernelight.stage.Spreadsheet;
import kernelight.stage.StageModel;
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
            model.replace(at.grid(), reading.into(table, at.cell()));
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
