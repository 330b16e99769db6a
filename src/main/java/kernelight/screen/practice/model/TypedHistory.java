package kernelight.screen.practice.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What was typed into the blanks of an exercise, to be undone; what is typed into one blank is undone together. */
final class TypedHistory {
    private static final int MOST_UNDONE = 200;

    private final Deque<List<String>> earlier = new ArrayDeque<>();
    private final Deque<List<String>> later = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private OptionalInt typingIn = OptionalInt.empty();

    /** Remembers the answers before one of them changes. */
    void remember(int blank, List<String> typed) {
        if (typingIn.isEmpty() || typingIn.getAsInt() != blank || earlier.isEmpty()) {
            earlier.push(typed);
            if (earlier.size() > MOST_UNDONE) {
                earlier.removeLast();
            }
        }
        later.clear();
        typingIn = OptionalInt.of(blank);
        update();
    }

    /** The answers before the last change; empty if there is none. */
    Optional<List<String>> undo(List<String> typed) {
        return move(earlier, later, typed);
    }

    Optional<List<String>> redo(List<String> typed) {
        return move(later, earlier, typed);
    }

    private Optional<List<String>> move(Deque<List<String>> from, Deque<List<String>> to, List<String> typed) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(typed);
        typingIn = OptionalInt.empty();
        List<String> moved = from.pop();
        update();
        return Optional.of(moved);
    }

    void clear() {
        earlier.clear();
        later.clear();
        typingIn = OptionalInt.empty();
        update();
    }

    private void update() {
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
