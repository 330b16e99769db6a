package kernelight.screen.networks.editor.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What can be undone, and done again. */
final class PlanHistory {
    private static final int MOST = 500;

    private final Deque<EditedPlan> earlier = new ArrayDeque<>();
    private final Deque<EditedPlan> later = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** @param before what an edit is about to change */
    void remember(EditedPlan before) {
        earlier.push(before);
        if (earlier.size() > MOST) {
            earlier.removeLast();
        }
        later.clear();
        show();
    }

    /** The last edit goes on: what was before it is no state of its own. */
    void forgetLast() {
        earlier.pop();
    }

    Optional<EditedPlan> undo(EditedPlan now) {
        return move(now, earlier, later);
    }

    Optional<EditedPlan> redo(EditedPlan now) {
        return move(now, later, earlier);
    }

    private Optional<EditedPlan> move(EditedPlan now, Deque<EditedPlan> from, Deque<EditedPlan> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        EditedPlan next = from.pop();
        show();
        return Optional.of(next);
    }

    void clear() {
        earlier.clear();
        later.clear();
        show();
    }

    private void show() {
        canUndo.set(!earlier.isEmpty());
        canRedo.set(!later.isEmpty());
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
