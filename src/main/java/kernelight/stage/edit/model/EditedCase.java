package kernelight.stage.edit.model;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.stage.player.WalkPosition;

/**
 * What is edited, and the ways back and forth.
 *
 * @param <S> immutable: everything that can be edited
 */
final class EditedCase<S> {
    private final UndoHistory<UndoEntry<S>> history = new UndoHistory<>();
    private final ReadOnlyObjectWrapper<S> state;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    EditedCase(S opening) {
        state = new ReadOnlyObjectWrapper<>(opening);
    }

    S now() {
        return state.get();
    }

    void show(S shown) {
        state.set(shown);
        tellWays();
    }

    private void tellWays() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    /** From here no way leads back, nor forth. */
    void beginHere() {
        history.clear();
        tellWays();
    }

    /** Notes what another state is about to replace, and where one is. */
    void remember(WalkPosition spot) {
        history.remember(new UndoEntry<>(now(), spot));
    }

    void undo(WalkPosition spot, Consumer<UndoEntry<S>> goBack) {
        if (history.canUndo()) {
            goBack.accept(history.undo(new UndoEntry<>(now(), spot)));
        }
    }

    void redo(WalkPosition spot, Consumer<UndoEntry<S>> goBack) {
        if (history.canRedo()) {
            goBack.accept(history.redo(new UndoEntry<>(now(), spot)));
        }
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
