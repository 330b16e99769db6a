package kernelight.concurrent;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Carries small events to the FX thread, in order and without loss; drained once per pulse.
 *
 * @param <T> an immutable event
 */
public final class EventQueue<T> {
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();

    /** Adds an event; may be called from any thread. */
    public void add(T event) {
        waiting.add(event);
    }

    /** Hands all waiting events to the receiver and returns their number; call it on the FX thread. */
    public int drain(Consumer<? super T> receiver) {
        int count = 0;
        for (T event = waiting.poll(); event != null; event = waiting.poll()) {
            receiver.accept(event);
            count++;
        }
        return count;
    }
}
