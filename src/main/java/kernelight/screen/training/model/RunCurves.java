package kernelight.screen.training.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.TrainingHistory;
import kernelight.engine.training.loss.LossFunction;

/** The curves of one run. FX thread; changes while the run goes on. */
public final class RunCurves {
    /** More than a wide screen has columns for one chart, so merged buckets are never wider than a pixel or two. */
    private static final int CAPACITY = 4096;

    private final Curve loss = new Curve(CAPACITY);
    private final Curve accuracy = new Curve(CAPACITY);
    private final List<TestPoint> partTests = new ArrayList<>();
    private final List<TestPoint> wholeTests = new ArrayList<>();
    private final int epochs;
    private final int batchesPerEpoch;
    private final int testImages;
    private final long firstBatch;
    private final boolean heldOut;
    private LossFunction lossFunction = LossFunction.CROSS_ENTROPY;
    private int classes = LabelledImages.DIGITS.size();
    private int batchSize = 1;

    /**
     * @param firstBatch how many batches had been learned when the run began
     * @param testImages how many the whole test set has
     */
    RunCurves(long firstBatch, int epochs, int batchesPerEpoch, int testImages) {
        this(firstBatch, epochs, batchesPerEpoch, testImages, false);
    }

    /**
     * @param firstBatch how many batches had been learned when the run began
     * @param testImages how many the whole test set has, or are held out
     * @param heldOut whether the tests are made on images that are held out of the training images (validation)
     */
    RunCurves(long firstBatch, int epochs, int batchesPerEpoch, int testImages, boolean heldOut) {
        this.firstBatch = firstBatch;
        this.heldOut = heldOut;
        this.testImages = testImages;
        this.epochs = epochs;
        this.batchesPerEpoch = batchesPerEpoch;
    }

    void add(BatchResult batch) {
        batchSize = Math.max(batchSize, batch.images()); // the last one of an epoch may be smaller
        loss.add(batch.loss());
        accuracy.add(batch.accuracy());
    }

    void add(TestPoint test) {
        if (test.whole()) {
            wholeTests.add(test);
        }
        if (test.images() == partImages()) {
            partTests.add(test);
        }
    }

    /** Sets what the losses are, and among how many classes they tell. */
    void setTask(LossFunction function, int classCount) {
        lossFunction = function;
        classes = classCount;
    }

    /** The loss of guessing: of ten classes ln 10, or with every score 0.1, 0.09. */
    public double guessedLoss() {
        return switch (lossFunction) {
            case CROSS_ENTROPY -> Math.log(classes);
            case MEAN_SQUARED_ERROR -> (classes - 1.0) / ((double) classes * classes);
        };
    }

    /** The accuracy of guessing. */
    public double guessedAccuracy() {
        return 1.0 / classes;
    }

    /** Takes over what a run that was kept had learned and measured. */
    void addAll(KeptRun kept) {
        TrainingHistory history = kept.checkpoint().history();
        batchSize = Math.max(batchSize, kept.checkpoint().settings().batchSize());
        for (int batch = 0; batch < history.batches(); batch++) {
            loss.add(history.loss(batch));
            accuracy.add(history.accuracy(batch));
        }
        kept.tests().forEach(this::add);
    }

    /** The loss of each training batch, from {@link #firstBatch} on. */
    public Curve loss() {
        return loss;
    }

    /** The accuracy on each training batch, 0 to 1, from {@link #firstBatch} on. */
    public Curve accuracy() {
        return accuracy;
    }

    /** The tests on the fixed part of the test images, which can be joined by a line. */
    public List<TestPoint> partTests() {
        return Collections.unmodifiableList(partTests);
    }

    /** The tests on all test images; comparable with one another, not with those on the part. */
    public List<TestPoint> wholeTests() {
        return Collections.unmodifiableList(wholeTests);
    }

    /**
     * The test that tells how good the network is: on all test images, made now or at the end of the last epoch; before
     * the end of the first epoch the last one on the part, if there is one.
     */
    public Optional<TestPoint> lastTest() {
        return wholeTests.reversed().stream()
                .filter(test -> test.batch() == batchesDone() || test.batch() % batchesPerEpoch == 0)
                .findFirst()
                .or(() -> partTests.isEmpty() ? Optional.empty() : Optional.of(partTests.getLast()));
    }

    /** The last of these tests that was made by then. */
    public static Optional<TestPoint> before(List<TestPoint> tests, double batch) {
        return tests.stream().filter(point -> point.batch() <= batch).reduce((earlier, later) -> later);
    }

    /** How many images the part has that is tested on several times in an epoch. */
    public int partImages() {
        return Math.min(TrainingRun.PART, testImages);
    }

    /** How many images the whole test set has. */
    public int testImages() {
        return testImages;
    }

    /** Whether the tests are made on images that are held out of the training images (validation). */
    public boolean isHeldOut() {
        return heldOut;
    }

    public int epochs() {
        return epochs;
    }

    /** How many images a batch has; 1 before the first batch. */
    public int batchSize() {
        return batchSize;
    }

    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** How many batches had been learned when the run began, and its curves: 0, or where it went on from another run. */
    public long firstBatch() {
        return firstBatch;
    }

    public long batchesDone() {
        return firstBatch + loss.batches();
    }

    /** How many batches the whole run has. */
    public long batchesPlanned() {
        return (long) epochs * batchesPerEpoch;
    }
}
