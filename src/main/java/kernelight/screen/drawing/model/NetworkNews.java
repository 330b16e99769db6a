package kernelight.screen.drawing.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * News about a network that was just trained: which of two networks is in use.
 *
 * @param trained the network that was just trained
 * @param other the network that was in use before, or still is; empty if there is none
 * @param state what happened to the network that was just trained
 */
public record NetworkNews(NetworkEntry trained, Optional<NetworkEntry> other, State state) {
    /** What happened to a network that was just trained. */
    public enum State {
        /** It is in use now. */
        READS,
        /** The other one is still in use: networks are not switched in the middle of a drawing. */
        WAITS,
        /** The other one is still in use: this one has not learned to read digits. */
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
