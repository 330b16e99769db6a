package kernelight.stage.edit.model;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.words.Message;

/** The tables of a screen's case, for those parts that put numbers into them. */
public interface CaseTables {
    /** A table by its name; what the walk writes by any other. */
    NumberTable table(GridName grid);

    /** Puts a table in place of the one of the same sizes; undo brings that back. */
    void change(GridName grid, NumberTable changed);

    /**
     * The same for a drag, which changes the table many times.
     *
     * @param first whether the drag begins: undo leads back to before it
     */
    void drag(GridName grid, NumberTable changed, boolean first);

    /** How a table can be made large enough for what is pasted, if it can. */
    Optional<Growth> growth(GridName grid, int rows, int columns);

    /** A larger table: its words, and what makes it so; false where it could not be. */
    record Growth(Message label, BooleanSupplier grow) {}
}
