package kernelight.concurrent;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Small things that must not be lost on their way to the FX thread, in order; drained once per pulse.
 *
 * @param <T> an immutable event
 */
public final class EventQueue<T> {
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();

    /** From any thread. */
    public void add(T event) {
        waiting.add(event);
    }

    /** On the FX thread: hands over everything that has arrived, and says how many that were. */
    public int drain(Consumer<? super T> receiver) {
        int count = 0;
        for (T event = waiting.poll(); event != null; event = waiting.poll()) {
            receiver.accept(event);
            count++;
        }
        return count;
    }
}
