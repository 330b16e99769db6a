package kernelight.stage.edit.model;

import java.util.List;
import java.util.Optional;
import kernelight.walk.GridCell;
import kernelight.walk.NumberTable;
import kernelight.words.Message;
import kernelight.screen.stageroom.model.StageRoomModel;

/** Puts a spreadsheet's text into a table. */
final class NumberEdits {
    private NumberEdits() {}

    /** From the cell on; where there is not room enough, a larger table is offered. */
    static Optional<EditableNumbers.Refusal> paste(StageRoomModel<?, ?> model, GridCell at, String text) {
        Spreadsheet.Reading reading = Spreadsheet.read(text);
        if (reading.problem().isPresent()) {
            return Optional.of(new EditableNumbers.Refusal(reading.problem().get(), List.of()));
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
        List<EditableNumbers.Offer> larger = model
                .growth(
                        at.grid(),
                        Math.max(rows, table.sizes().rows()),
                        Math.max(columns, table.sizes().columns()))
                .stream()
                .map(growth -> new EditableNumbers.Offer(growth.label(), () -> {
                    if (growth.grow().getAsBoolean()) {
                        paste(model, at, text);
                    }
                }))
                .toList();
        return Optional.of(new EditableNumbers.Refusal(noRoom, larger));
    }
}
