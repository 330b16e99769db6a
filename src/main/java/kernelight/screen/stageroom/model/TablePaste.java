package kernelight.screen.stageroom.model;

import java.util.List;
import java.util.Optional;
import kernelight.stage.Spreadsheet;
import kernelight.stage.StageModel;
import kernelight.walk.GridCell;
import kernelight.walk.NumberTable;
import kernelight.words.Message;

/** Puts a spreadsheet's text into a table. */
final class TablePaste {
    private TablePaste() {}

    /** From the cell on; where there is not room enough, a larger table is offered. */
    static Optional<StageModel.Refusal> paste(StageRoomModel<?, ?> model, GridCell at, String text) {
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
        Message noRoom = Message.of(
                "stage.paste.noRoom",
                reading.rows().size(),
                reading.columns(),
                table.sizes().rows() - at.cell().row(),
                table.sizes().columns() - at.cell().column());
        List<StageModel.Offer> larger = model
                .growth(
                        at.grid(),
                        Math.max(rows, table.sizes().rows()),
                        Math.max(columns, table.sizes().columns()))
                .stream()
                .map(growth -> new StageModel.Offer(growth.label(), () -> {
                    if (growth.grow().getAsBoolean()) {
                        paste(model, at, text);
                    }
                }))
                .toList();
        return Optional.of(new StageModel.Refusal(noRoom, larger));
    }
}
