package kernelight.screen.filters.model;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Settings with undo and redo. What changes in many small steps, as a slider does, is undone at once.
 *
 * @param <S> all settings; immutable
 */
final class SettingsHistory<S> {
    /** Each may hold a picture of its own. */
    private static final int MOST = 300;

    private final Deque<S> earlier = new ArrayDeque<>();
    private final Deque<S> later = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<S> state;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private Object lastChanged = new Object();

    SettingsHistory(S opening) {
        state = new ReadOnlyObjectWrapper<>(opening);
    }

    /** @param what changes; further changes of the same are undone together with this one */
    void change(S changed, Object what) {
        if (changed.equals(state.get())) {
            return;
        }
        if (!what.equals(lastChanged)) {
            earlier.push(state.get());
            if (earlier.size() > MOST) {
                earlier.removeLast();
            }
        }
        later.clear();
        lastChanged = what;
        show(changed);
    }

    /** A change that is undone by itself. */
    void change(S changed) {
        change(changed, new Object());
    }

    /** Other settings from which on changes can be undone. */
    void begin(S opening) {
        state.set(opening);
        clear();
    }

    /** Nothing before this can be undone. */
    void clear() {
        earlier.clear();
        later.clear();
        lastChanged = new Object();
        update();
    }

    void undo() {
        move(earlier, later);
    }

    void redo() {
        move(later, earlier);
    }

    private void move(Deque<S> from, Deque<S> to) {
        if (!from.isEmpty()) {
            to.push(state.get());
            lastChanged = new Object();
            show(from.pop());
        }
    }

    private void show(S shown) {
        update();
        state.set(shown);
    }

    private void update() {
        canUndo.set(!earlier.isEmpty());
        canRedo.set(!later.isEmpty());
    }

    ReadOnlyObjectProperty<S> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
