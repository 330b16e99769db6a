package kernelight.screen.training.runs.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which runs are laid over the curves, by their numbers, and which dash each has: it keeps it as long as it is there. */
final class ComparedRuns {
    private final int most;
    private final ReadOnlyObjectWrapper<Map<Integer, Integer>> dashes = new ReadOnlyObjectWrapper<>(Map.of());
    /** The run that was added without being asked for. */
    private OptionalInt unasked = OptionalInt.empty();

    /** @param most how many there can be: as many as there are dashes */
    ComparedRuns(int most) {
        this.most = most;
    }

    ReadOnlyObjectProperty<Map<Integer, Integer>> dashesProperty() {
        return dashes.getReadOnlyProperty();
    }

    boolean hasRoom() {
        return dashes.get().size() < most;
    }

    /** Adds or removes a run, as a person wants it. */
    void ask(int run, boolean wanted) {
        unasked = OptionalInt.empty();
        if (wanted) {
            add(run);
        } else {
            remove(run);
        }
    }

    /** Adds the run before the one on the screen, in place of the one that was added so before. */
    void addUnasked(int run) {
        unasked.ifPresent(this::remove);
        add(run);
        unasked = OptionalInt.of(run);
    }

    void remove(int run) {
        removeIf(other -> other == run);
    }

    void removeIf(IntPredicate unwanted) {
        Map<Integer, Integer> now = new LinkedHashMap<>(dashes.get());
        now.keySet().removeIf(unwanted::test);
        dashes.set(Map.copyOf(now));
    }

    private void add(int run) {
        Map<Integer, Integer> now = new LinkedHashMap<>(dashes.get());
        if (hasRoom() && !now.containsKey(run)) {
            IntStream.range(0, most)
                    .filter(dash -> !now.containsValue(dash))
                    .findFirst()
                    .ifPresent(dash -> now.put(run, dash));
            dashes.set(Map.copyOf(now));
        }
    }
}
