package kernelight.stage.edit.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was, for going back and forth again.
 *
 * @param <T> immutable states
 */
public final class UndoHistory<T> {

    private final Deque<T> earlier = new ArrayDeque<>();
    private final Deque<T> later = new ArrayDeque<>();

    /** Notes the state that a new one is about to replace. */
    public void remember(T before) {
        earlier.push(before);
        later.clear();
    }

    public void clear() {
        earlier.clear();
        later.clear();
    }

    public boolean canUndo() {
        return !earlier.isEmpty();
    }

    public boolean canRedo() {
        return !later.isEmpty();
    }

    public T undo(T current) {
        later.push(current);
        return earlier.pop();
    }

    public T redo(T current) {
        earlier.push(current);
        return later.pop();
    }
}
