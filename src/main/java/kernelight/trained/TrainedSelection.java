package kernelight.trained;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The few networks trained here that are kept. Immutable.
 *
 * @param runs the newest first
 */
public record TrainedSelection(List<TrainedRun> runs) {
    /** The best network is kept for this many test sets, those used last. */
    private static final int MAX_TEST_SETS = 3;

    static final TrainedSelection NONE = new TrainedSelection(List.of());

    /**
     * Selects the newest network, the newest that has learned something, and the best on each test set.
     *
     * @param arrived all networks, the oldest first
     */
    static TrainedSelection of(List<TrainedRun> arrived) {
        TrainedSelection all = new TrainedSelection(List.copyOf(arrived.reversed()));
        Map<String, TrainedRun> best = new LinkedHashMap<>();
        for (TrainedRun run : all.runs) {
            run.score()
                    .filter(score -> best.containsKey(score.testSet()) || best.size() < MAX_TEST_SETS)
                    .ifPresent(score -> best.merge(score.testSet(), run, TrainedSelection::better));
        }
        List<TrainedRun> selected = new ArrayList<>(best.values());
        all.newest().ifPresent(selected::add);
        all.newestThatLearned().ifPresent(selected::add);
        return new TrainedSelection(all.runs.stream().filter(selected::contains).toList());
    }

    /** Adds a network, which replaces the same network if that is there, perhaps unmeasured. */
    TrainedSelection with(TrainedRun run) {
        List<TrainedRun> arrived = new ArrayList<>(runs.reversed());
        arrived.removeIf(run::isSameNetwork);
        arrived.add(run);
        return of(arrived);
    }

    /** The newest network, if there is any. */
    public Optional<TrainedRun> newest() {
        return runs.stream().findFirst();
    }

    /** The newest network that is much better than guessing, if there is any. */
    public Optional<TrainedRun> newestThatLearned() {
        return runs.stream().filter(TrainedRun::hasLearned).findFirst();
    }

    /** Whether a network has the highest accuracy on its test set; of equals, the older one is the best. */
    public boolean isBest(TrainedRun run) {
        return run.hasLearned()
                && runs.stream()
                                .filter(other -> sameTestSet(run, other))
                                .reduce(TrainedSelection::better)
                                .orElse(run)
                        == run;
    }

    /**
     * The best network on this one's test set, or, if this one was not measured, the newest that has learned something.
     * Empty if that is this one.
     */
    public Optional<TrainedRun> betterThan(TrainedRun run) {
        Optional<TrainedRun> other = run.score().isEmpty()
                ? newestThatLearned()
                : runs.stream()
                        .filter(one -> isBest(one) && sameTestSet(run, one))
                        .findFirst();
        return other.filter(one -> one != run);
    }

    private static boolean sameTestSet(TrainedRun run, TrainedRun other) {
        return other.score().isPresent()
                && other.score()
                        .get()
                        .testSet()
                        .equals(run.score().orElseThrow().testSet());
    }

    private static TrainedRun better(TrainedRun newer, TrainedRun older) {
        return newer.accuracy().orElse(0) > older.accuracy().orElse(0) ? newer : older;
    }
}
