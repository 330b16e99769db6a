package kernelight.screen.training.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kernelight.engine.training.BatchResult;

/** The curves of one run. FX thread; changes while the run goes on. */
public final class RunCurves {
    /** More than a wide screen has columns for one chart, so merged buckets are never wider than a pixel or two. */
    private static final int CAPACITY = 4096;

    private final Curve loss = new Curve(CAPACITY);
    private final Curve accuracy = new Curve(CAPACITY);
    private final List<TestPoint> tests = new ArrayList<>();
    private final int epochs;
    private final int batchesPerEpoch;
    private final int testImages;

    /** @param testImages how many the whole test set has */
    RunCurves(int epochs, int batchesPerEpoch, int testImages) {
        this.testImages = testImages;
        this.epochs = epochs;
        this.batchesPerEpoch = batchesPerEpoch;
    }

    void add(BatchResult batch) {
        loss.add(batch.loss());
        accuracy.add(batch.accuracy());
    }

    void add(TestPoint test) {
        tests.add(test);
    }

    /** The loss of each training batch. */
    public Curve loss() {
        return loss;
    }

    /** The accuracy on each training batch, 0 to 1. */
    public Curve accuracy() {
        return accuracy;
    }

    public List<TestPoint> tests() {
        return Collections.unmodifiableList(tests);
    }

    public Optional<TestPoint> lastTest() {
        return tests.isEmpty() ? Optional.empty() : Optional.of(tests.getLast());
    }

    /** The last test that was done by then. */
    public Optional<TestPoint> testBefore(double batch) {
        return tests.stream().filter(point -> point.batch() <= batch).reduce((earlier, later) -> later);
    }

    /** How many images the whole test set has. */
    public int testImages() {
        return testImages;
    }

    public int epochs() {
        return epochs;
    }

    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    public long batchesDone() {
        return loss.batches();
    }

    /** How many batches the whole run has. */
    public long batchesPlanned() {
        return (long) epochs * batchesPerEpoch;
    }
}
