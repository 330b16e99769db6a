package kernelight.concurrent;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A large thing of which only the newest counts, on its way to the FX thread: a newer one replaces one not yet taken.
 *
 * @param <T> an immutable snapshot
 */
public final class LatestValue<T> {
    private final AtomicReference<Optional<T>> slot = new AtomicReference<>(Optional.empty());

    /** From any thread. */
    public void put(T value) {
        slot.set(Optional.of(value));
    }

    /** Takes the newest value out; empty when none has come since the last call. */
    public Optional<T> take() {
        return slot.getAndSet(Optional.empty());
    }
}
