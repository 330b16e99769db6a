package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelight.stage.sheet.Sheet;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.Message;

/** What a stage asks of the screen whose walk it shows. */
public interface EditableNumbers {
    /** What is shown now; changes with every step and every edit. */
    ObservableValue<Sheet> sheetProperty();

    /** The cell under the pointer; what it is tied to is lit. */
    ObjectProperty<Optional<GridCell>> pointedAtProperty();

    /** Whether there are cells in a table that hold a number of their own. */
    boolean isTyped(GridName table);

    /** Whether a cell holds a number of its own: padding and results do not. */
    boolean isTyped(GridCell cell);

    /** The number in a cell that can be typed into. */
    BigDecimal numberAt(GridCell cell);

    /** Takes over what was typed into a cell; returns what is wrong with it, the cell is then unchanged. */
    Optional<Message> enter(GridCell cell, String typed);

    /** Puts a number that is dragged into a cell; with the first of a drag everything can be undone at once. */
    void drag(GridCell cell, BigDecimal number, boolean first);

    /** A click on a cell that is not typed into: most often, go to where it is written. */
    void choose(GridCell cell);

    /** Goes to where so many terms of the current number are in. */
    void goToTerm(int termsDone);

    /** The table that this cell is in, as a spreadsheet has it. */
    String copy(GridCell cell);

    /** Puts a spreadsheet's numbers into a table, from this cell on; returns what is wrong with them. */
    Optional<Refusal> paste(GridCell cell, String text);

    /** What is wrong, and what would work. */
    record Refusal(Message why, List<Offer> offers) {}

    /** Something that works: its words, and what it does. */
    record Offer(Message label, Runnable action) {}
}
