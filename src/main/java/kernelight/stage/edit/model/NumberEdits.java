package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kernelight.stage.player.StagePlayer;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.words.Message;

/** Puts numbers into the tables of a case: typed, dragged, pasted, random. What is wrong with them is said. */
public final class NumberEdits {
    private final StagePlayer player;
    private final CaseTables tables;
    private final IntegerProperty seed = new SimpleIntegerProperty(RandomNumbers.SMALLEST_SEED);

    /** What is wrong, and what would work. */
    public record Refusal(Message why, List<Offer> offers) {}

    /** Something that works: its words, and what it does. */
    public record Offer(Message label, Runnable action) {}

    public NumberEdits(StagePlayer player, CaseTables tables) {
        this.player = player;
        this.tables = tables;
    }

    /** The number in a cell that can be typed. */
    public BigDecimal numberAt(GridCell at) {
        return tables.table(at.grid()).at(at.cell());
    }

    /** Takes over what was typed into a cell; returns what is wrong with it, the cell is then unchanged. */
    public Optional<Message> enter(GridCell at, String typed) {
        return switch (NumberEntry.of(typed)) {
            case NumberEntry.Refused refused -> Optional.of(refused.why());
            case NumberEntry.Accepted accepted -> {
                tables.change(at.grid(), with(at, accepted.value()));
                yield Optional.empty();
            }
        };
    }

    /**
     * Puts a number that is dragged into a cell; what no cell takes changes nothing.
     *
     * @param first whether the drag begins: undo takes back all of it
     */
    public void drag(GridCell at, BigDecimal number, boolean first) {
        if (NumberEntry.refusal(number).isEmpty()) {
            tables.drag(at.grid(), with(at, number), first);
        }
    }

    private NumberTable with(GridCell at, BigDecimal value) {
        return tables.table(at.grid()).with(at.cell(), value);
    }

    /** The table that this cell is in, as a spreadsheet has it; a question mark for one that is hidden. */
    public String copy(GridCell at) {
        GridCell source = player.source(at);
        boolean hidden =
                player.options().hidden().get().outputs().stream().anyMatch(output -> output.grid() == source.grid());
        return hidden ? "?" : Spreadsheet.write(tables.table(source.grid()), source.cell());
    }

    /**
     * Puts a spreadsheet's numbers into a table, from this cell on; returns what is wrong with them. Where there is not
     * room enough, a larger table is offered.
     */
    public Optional<Refusal> paste(GridCell at, String text) {
        GridCell source = player.source(at);
        Spreadsheet.Reading reading = Spreadsheet.read(text);
        if (reading.problem().isPresent()) {
            return Optional.of(new Refusal(reading.problem().get(), List.of()));
        }
        NumberTable table = tables.table(source.grid());
        int rows = source.cell().row() + reading.rows().size();
        int columns = source.cell().column() + reading.columns();
        if (rows <= table.sizes().rows() && columns <= table.sizes().columns()) {
            tables.change(source.grid(), reading.into(table, source.cell()));
            return Optional.empty();
        }
        Message noRoom = Message.of(
                "stage.paste.noRoom",
                reading.rows().size(),
                reading.columns(),
                table.sizes().rows() - source.cell().row(),
                table.sizes().columns() - source.cell().column());
        List<Offer> larger = tables
                .growth(
                        source.grid(),
                        Math.max(rows, table.sizes().rows()),
                        Math.max(columns, table.sizes().columns()))
                .stream()
                .map(growth -> new Offer(growth.label(), () -> {
                    if (growth.grow().getAsBoolean()) {
                        paste(source, text);
                    }
                }))
                .toList();
        return Optional.of(new Refusal(noRoom, larger));
    }

    /** New numbers from the seed for a table; no other table changes. */
    public void randomize(RandomNumbers.Purpose purpose) {
        GridName grid = grid(purpose);
        tables.change(grid, random().table(purpose, tables.table(grid).sizes()));
    }

    /** Zeros everywhere in a table. */
    public void clear(RandomNumbers.Purpose purpose) {
        GridName grid = grid(purpose);
        tables.change(grid, NumberTable.zeros(tables.table(grid).sizes()));
    }

    private static GridName grid(RandomNumbers.Purpose purpose) {
        return switch (purpose) {
            case INPUT -> GridName.INPUT;
            case FILTER -> GridName.FILTER;
            case BIAS -> GridName.BIAS;
            case GRADIENT -> GridName.OUTPUT_GRADIENT;
        };
    }

    /** The numbers that the seed gives now. */
    public RandomNumbers random() {
        return new RandomNumbers(seed.get());
    }

    /** Where random numbers come from: the same seed gives the same numbers. */
    public IntegerProperty seedProperty() {
        return seed;
    }
}
