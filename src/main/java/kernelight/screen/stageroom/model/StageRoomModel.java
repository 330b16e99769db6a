package kernelight.screen.stageroom.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import kernelight.stage.edit.model.NumberEntry;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.Spreadsheet;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.words.Message;
import kernelight.screen.stepper.model.SizeFacts;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.player.WalkTables;

/**
 * The state of a screen with a stage: a case that is walked through, and whose numbers are typed, dragged, drawn from a
 * seed and pasted. A screen adds its case, its settings and its views.
 *
 * @param <S> immutable: everything that can be edited, and so undone
 * @param <H> the sheets of such a state in a view
 */
public abstract class StageRoomModel<S, H extends WalkTables> extends WalkedCaseModel<S, H> {
    private final IntegerProperty seed = new SimpleIntegerProperty(1);

    protected StageRoomModel(S opening, H first) {
        super(opening, first);
    }

    // ---- what a screen adds

    /** A table of numbers by its name; the walk's result by any other. */
    protected abstract NumberTable table(GridName grid);

    /** The state with other numbers in a table that is typed into. */
    protected abstract S with(GridName grid, NumberTable changed);

    /** How a table can be made larger for what is pasted, if it can. */
    protected abstract Optional<Growth> growth(GridName grid, int rows, int columns);

    /** A larger table: its words, and what makes it so; false where it could not be. */
    public record Growth(Message label, BooleanSupplier grow) {}

    // ---- numbers

    @Override
    public final BigDecimal numberAt(GridCell at) {
        return table(at.grid()).at(at.cell());
    }

    @Override
    public final Optional<Message> enter(GridCell at, String typed) {
        return switch (NumberEntry.of(typed)) {
            case NumberEntry.Refused refused -> Optional.of(refused.why());
            case NumberEntry.Accepted accepted -> {
                change(put(at, accepted.value()));
                yield Optional.empty();
            }
        };
    }

    @Override
    public final void drag(GridCell at, BigDecimal number, boolean first) {
        if (NumberEntry.refusal(number).isPresent()) {
            return;
        }
        change(put(at, number), first);
    }

    private S put(GridCell at, BigDecimal value) {
        return with(at.grid(), table(at.grid()).with(at.cell(), value));
    }

    @Override
    public final String copy(GridCell at) {
        GridCell source = source(at);
        boolean asked = hiddenProperty().get().outputs().stream().anyMatch(hidden -> hidden.grid() == source.grid());
        return asked ? "?" : Spreadsheet.write(table(source.grid()), source.cell());
    }

    @Override
    public final Optional<Refusal> paste(GridCell at, String text) {
        return NumberEdits.paste(this, source(at), text);
    }

    /** Puts a whole table in place of the old one of the same sizes. */
    final void replace(GridName grid, NumberTable changed) {
        change(with(grid, changed));
    }

    /** New numbers out of the seed for a table; no other table changes. */
    public final void randomize(RandomNumbers.Purpose purpose) {
        GridName grid = grid(purpose);
        replace(grid, new RandomNumbers(seed.get()).table(purpose, table(grid).sizes()));
    }

    /** Zeros everywhere in a table. */
    public final void clear(RandomNumbers.Purpose purpose) {
        GridName grid = grid(purpose);
        replace(grid, NumberTable.zeros(table(grid).sizes()));
    }

    private static GridName grid(RandomNumbers.Purpose purpose) {
        return switch (purpose) {
            case INPUT -> GridName.INPUT;
            case FILTER -> GridName.FILTER;
            case BIAS -> GridName.BIAS;
            case GRADIENT -> GridName.OUTPUT_GRADIENT;
        };
    }

    // ---- what can be watched

    /** What the case is called. */
    public abstract Message title();

    /** What else there is to say of it in a line. */
    public abstract List<Message> summary();

    /** How the output's size is worked out. */
    public abstract ObservableValue<SizeFacts> sizeFacts();

    /** Where random numbers come from. */
    public final IntegerProperty seedProperty() {
        return seed;
    }
}
