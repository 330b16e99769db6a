package kernelight.concurrent;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries large values to the FX thread of which only the newest matters: it replaces one that was not taken yet.
 *
 * @param <T> an immutable snapshot
 */
public final class LatestValue<T> {
    private final AtomicReference<Optional<T>> slot = new AtomicReference<>(Optional.empty());

    /** Replaces the value; may be called from any thread. */
    public void put(T value) {
        slot.set(Optional.of(value));
    }

    /** Removes and returns the newest value; empty if none was put since the last call. */
    public Optional<T> take() {
        return slot.getAndSet(Optional.empty());
    }
}
