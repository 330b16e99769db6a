package kernelight.stage.edit.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** The tables of a screen's case, for the parts that edit their numbers. */
public interface CaseTables {
    /** A given table by its name; for any other name, the table that the walk writes. */
    NumberTable table(GridName grid);

    /** Replaces a table by one of the same sizes, with undo. */
    void change(GridName grid, NumberTable changed);

    /** Replaces several tables in one edit; none where the map is empty. */
    void changeAll(Map<GridName, NumberTable> changed);

    /**
     * The same for a drag, which changes the table many times.
     *
     * @param first whether the drag begins: undo leads back to before it
     */
    void drag(GridName grid, NumberTable changed, boolean first);

    /** Of the case: 1 for signals, 2 for pictures, 3 for volumes. */
    int dimensions();

    /** How a table can be given the sizes of what is pasted, if it can. */
    Optional<Growth> growth(GridName grid, Sizes sizes);

    /** An offer to give a table other sizes: the words of its button, and the action, which returns false if it failed. */
    record Growth(LocalizedMessage label, BooleanSupplier grow) {}
}
