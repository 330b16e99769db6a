package kernelight.screen.explain.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kernelight.network.model.LayerCell;

/** The way from the screen into numbers, and back again: a history as a browser has one, that begins with the screen. */
final class VisitedNumbers {
    private final List<Visit> visits = new ArrayList<>();
    /** The index of the current visit; -1 for the screen. */
    private int current = -1;

    /** @param term the term of the number that was asked for; empty if the number itself was */
    record Visit(LayerCell number, OptionalInt term) {}

    /** Begins a new way, from the screen. */
    void begin(Visit first) {
        visits.clear();
        visits.add(first);
        current = 0;
    }

    /** Goes on into another number; what Forward would have led to is forgotten. */
    void goInto(LayerCell number) {
        visits.subList(current + 1, visits.size()).clear();
        visits.add(new Visit(number, OptionalInt.empty()));
        current++;
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

    /** The numbers from the screen to the current one. */
    List<LayerCell> way() {
        return visits.subList(0, current + 1).stream().map(Visit::number).toList();
    }
}
