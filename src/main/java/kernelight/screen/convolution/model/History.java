package kernelight.screen.convolution.model;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was, for going back and forth again.
 *
 * @param <T> immutable states
 */
final class History<T> {

    private final Deque<T> earlier = new ArrayDeque<>();
    private final Deque<T> later = new ArrayDeque<>();

    /** Notes the state that a new one is about to replace. */
    void remember(T before) {
        earlier.push(before);
        later.clear();
    }

    boolean canUndo() {
        return !earlier.isEmpty();
    }

    boolean canRedo() {
        return !later.isEmpty();
    }

    T undo(T current) {
        later.push(current);
        return earlier.pop();
    }

    T redo(T current) {
        earlier.push(current);
        return later.pop();
    }
}
