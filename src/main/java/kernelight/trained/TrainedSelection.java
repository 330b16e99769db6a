package kernelight.trained;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the networks trained here are kept: few, whatever comes. Immutable.
 *
 * @param runs the newest first
 */
public record TrainedSelection(List<TrainedRun> runs) {
    /** Of more test sets than this only those used last have their best network kept. */
    private static final int MOST_TEST_SETS = 3;

    static final TrainedSelection NONE = new TrainedSelection(List.of());

    /**
     * From all that there are: the newest, the last that has learned something, and the best on each test set.
     *
     * @param arrived in the order in which they came
     */
    static TrainedSelection of(List<TrainedRun> arrived) {
        TrainedSelection all = new TrainedSelection(List.copyOf(arrived.reversed()));
        Map<String, TrainedRun> best = new LinkedHashMap<>();
        for (TrainedRun run : all.runs) {
            run.score()
                    .filter(score -> best.containsKey(score.testSet()) || best.size() < MOST_TEST_SETS)
                    .ifPresent(score -> best.merge(score.testSet(), run, TrainedSelection::better));
        }
        List<TrainedRun> kept = new ArrayList<>(best.values());
        all.newest().ifPresent(kept::add);
        all.last().ifPresent(kept::add);
        return new TrainedSelection(all.runs.stream().filter(kept::contains).toList());
    }

    /** With one more: it takes the place of the same network, where that was not measured before. */
    TrainedSelection with(TrainedRun run) {
        List<TrainedRun> arrived = new ArrayList<>(runs.reversed());
        arrived.removeIf(run::isSameNetwork);
        arrived.add(run);
        return of(arrived);
    }

    public Optional<TrainedRun> newest() {
        return runs.stream().findFirst();
    }

    /** The newest that has learned something. */
    public Optional<TrainedRun> last() {
        return runs.stream().filter(TrainedRun::hasLearned).findFirst();
    }

    /** Whether no other one that is kept reads more of the same test set; of equals the older one is the best. */
    public boolean isBest(TrainedRun run) {
        return run.hasLearned()
                && runs.stream()
                                .filter(other -> sameTestSet(run, other))
                                .reduce(TrainedSelection::better)
                                .orElse(run)
                        == run;
    }

    /** The best on the test set of this one, or, where this one is not measured, the last that has learned something; unless that is this one. */
    public Optional<TrainedRun> betterThan(TrainedRun run) {
        Optional<TrainedRun> other = run.score().isEmpty()
                ? last()
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
