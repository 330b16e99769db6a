package kernelight.screen.training.runs.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.ShownRun;
import kernelight.screen.training.model.TestPoint;

/**
 * A run that is over: what is kept of it, to be compared with others.
 *
 * @param number counts the runs from 1
 * @param endedAt when it ended
 * @param trainingImages how many images an epoch has
 * @param settings without those that it does not have
 * @param origin where it goes on from another run; empty if it began with initial weights
 * @param firstBatch how many batches had been learned when it began
 * @param batches how many had been learned in the end
 * @param training its training curve, thinned
 * @param tests those on a fixed part of the test images, thinned
 * @param result the last test on all test images; empty if there was none
 */
public record PastRun(
        int number,
        Instant endedAt,
        DataSource source,
        int trainingImages,
        int testImages,
        Map<RunSetting, String> settings,
        Optional<RunOrigin> origin,
        long firstBatch,
        long batches,
        int batchesPerEpoch,
        RunOutcome outcome,
        List<CurvePoint> training,
        List<TestPoint> tests,
        Optional<TestPoint> result) {
    /** As many points as a chart shows well. */
    static final int MOST_POINTS = 160;

    public PastRun {
        settings = Map.copyOf(settings);
        training = List.copyOf(training);
        tests = List.copyOf(tests);
    }

    static PastRun of(int number, ShownRun run, Optional<RunOrigin> origin, RunOutcome outcome, Instant endedAt) {
        RunCurves curves = run.curves();
        List<TestPoint> whole = curves.wholeTests();
        return new PastRun(
                number,
                endedAt,
                run.data().source(),
                run.data().training().count(),
                curves.testImages(),
                RunSetting.of(run.settings()),
                origin,
                curves.firstBatch(),
                curves.batchesDone(),
                curves.batchesPerEpoch(),
                outcome,
                thinned(curves),
                thinned(curves.partTests()),
                whole.isEmpty() ? Optional.empty() : Optional.of(whole.getLast()));
    }

    /** Whether its numbers mean the same as those of a run on these images. */
    boolean isComparable(ShownRun run) {
        return source == run.data().source()
                && trainingImages == run.data().training().count()
                && testImages == run.data().test().count();
    }

    /** How many epochs were learned, the origin's included. */
    public double epochs() {
        return (double) batches / batchesPerEpoch;
    }

    private static List<CurvePoint> thinned(RunCurves curves) {
        Curve loss = curves.loss();
        List<CurvePoint> points = new ArrayList<>();
        int buckets = loss.isEmpty() ? 0 : loss.buckets();
        int count = Math.min(MOST_POINTS, buckets);
        for (int point = 0; point < count; point++) {
            int first = (int) ((long) point * buckets / count);
            int last = (int) ((long) (point + 1) * buckets / count) - 1;
            long end = Math.min((long) (last + 1) * loss.batchesPerBucket(), loss.batches());
            add(
                    points,
                    curves.firstBatch() + end,
                    loss.mean(first, last),
                    curves.accuracy().mean(first, last));
        }
        return points;
    }

    /** A loss that ran away is not kept as a number. */
    private static void add(List<CurvePoint> points, long batch, double loss, double accuracy) {
        if (Double.isFinite(loss) && Double.isFinite(accuracy)) {
            points.add(new CurvePoint(batch, loss, accuracy));
        }
    }

    /** Evenly spaced tests, the last one among them. */
    private static List<TestPoint> thinned(List<TestPoint> tests) {
        List<TestPoint> finite =
                tests.stream().filter(test -> Float.isFinite(test.loss())).toList();
        int count = Math.min(MOST_POINTS, finite.size());
        List<TestPoint> kept = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            kept.add(finite.get((int) ((long) i * finite.size() / count) - 1));
        }
        return kept;
    }
}
