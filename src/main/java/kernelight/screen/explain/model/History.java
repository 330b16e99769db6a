package kernelight.screen.explain.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelight.attribution.Score;
import kernelight.network.model.LayerCell;

/** The way from the screen into numbers, and back again: a history as a browser has one, that begins with the screen. */
final class History {
    private final List<Visit> visits = new ArrayList<>();
    /** The index of the current visit; -1 for the screen. */
    private int current = -1;

    /** What was opened. */
    sealed interface Visit {}

    /** @param term the term of the number that was asked for; empty if the number itself was */
    record Number(LayerCell cell, OptionalInt term) implements Visit {}

    /** Why a class has its score. */
    record Why(Score score) implements Visit {}

    /** Begins a new way, from the screen. */
    void begin(Visit first) {
        visits.clear();
        visits.add(first);
        current = 0;
    }

    /** Goes on into something else; what Forward would have led to is forgotten. */
    void goInto(Visit next) {
        visits.subList(current + 1, visits.size()).clear();
        visits.add(next);
        current++;
    }

    /** The current visit has become another one, to which Back leads from what comes after it. */
    void replace(Visit now) {
        visits.set(current, now);
    }

    boolean canGoForward() {
        return current + 1 < visits.size();
    }

    /** Goes to the visit with this index, or to the screen. */
    void goTo(int index) {
        if (index < -1 || index >= visits.size()) {
            throw new IllegalArgumentException("There is no visit " + index + " of " + visits.size() + ".");
        }
        current = index;
    }

    void forget() {
        visits.clear();
        current = -1;
    }

    int index() {
        return current;
    }

    /** Empty on the screen. */
    Optional<Visit> now() {
        return current < 0 ? Optional.empty() : Optional.of(visits.get(current));
    }

    /** The visits from the screen to the current one. */
    List<Visit> way() {
        return List.copyOf(visits.subList(0, current + 1));
    }
}
