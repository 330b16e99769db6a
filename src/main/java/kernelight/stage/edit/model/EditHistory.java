package kernelight.stage.edit.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.player.WalkPosition;

/**
 * What is edited on a stage, with undo and redo. An earlier state returns with the position at which it was left, if
 * the edit had changed the walk's length.
 *
 * @param <S> everything that can be edited; immutable
 */
public final class EditHistory<S> {
    private final StagePlayer player;
    private final Deque<Entry<S>> earlier = new ArrayDeque<>();
    private final Deque<Entry<S>> later = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<S> state;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    private record Entry<S>(S state, WalkPosition position) {}

    public EditHistory(S opening, StagePlayer player) {
        this.player = player;
        state = new ReadOnlyObjectWrapper<>(opening);
    }

    public S now() {
        return state.get();
    }

    public void set(S shown) {
        state.set(shown);
        update();
    }

    private void update() {
        canUndo.set(!earlier.isEmpty());
        canRedo.set(!later.isEmpty());
    }

    /** Remembers the current state before another replaces it. What was undone can no longer be redone. */
    public void remember() {
        earlier.push(entry());
        later.clear();
    }

    private Entry<S> entry() {
        return new Entry<>(now(), player.position());
    }

    /** Nothing before this can be undone. */
    public void clear() {
        earlier.clear();
        later.clear();
        update();
    }

    /** @param show shows a state and {@link #set sets} it */
    public void undo(Consumer<S> show) {
        move(earlier, later, show);
    }

    /** @param show shows a state and {@link #set sets} it */
    public void redo(Consumer<S> show) {
        move(later, earlier, show);
    }

    private void move(Deque<Entry<S>> from, Deque<Entry<S>> to, Consumer<S> show) {
        if (from.isEmpty()) {
            return;
        }
        Entry<S> left = entry();
        to.push(left);
        Entry<S> entry = from.pop();
        show.accept(entry.state());
        // In a walk of another length the current position means something else.
        if (!left.position().timeline().equals(entry.position().timeline())) {
            player.goBackTo(entry.position());
        }
    }

    public ReadOnlyObjectProperty<S> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
