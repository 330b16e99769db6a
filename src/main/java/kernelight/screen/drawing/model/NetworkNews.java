package kernelight.screen.drawing.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network was trained just now: which of two networks reads, and how good the other one is.
 *
 * @param trained the one trained just now
 * @param other the one that read before, or still does; empty where there is none
 * @param state what became of the one trained just now
 */
public record NetworkNews(NetworkEntry trained, Optional<NetworkEntry> other, State state) {
    /** What became of a network that was trained just now. */
    public enum State {
        /** It reads now. */
        READS,
        /** The other one still reads: a drawing is never read by another network in its middle. */
        WAITS,
        /** The other one still reads: this one has not learned to. */
        HAS_NOT_LEARNED
    }

    /** Both networks. */
    Stream<NetworkEntry> entries() {
        return Stream.concat(Stream.of(trained), other.stream());
    }

    NetworkNews with(State now) {
        return new NetworkNews(trained, other, now);
    }
}
