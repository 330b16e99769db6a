package kernelight.screen.training.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Checkpoint;
import kernelight.engine.training.DatasetFingerprint;
import kernelight.engine.training.EarlyStopping;
import kernelight.engine.training.KeyFrames;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.files.json.JsonValue;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.screen.training.gradients.model.RunCopy;
import kernelight.screen.training.mistakes.model.ImagePart;
import kernelight.screen.training.setup.model.ImageSettings;
import kernelight.trained.TestScore;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import kernelight.trained.TrainingSummary;
import org.jspecify.annotations.Nullable;

/**
 * A training run from its initial weights to its end, in short turns: a batch, or a part of a test. Belongs to the
 * training thread; reports through events.
 *
 * <p>Hands over a copy of the network at the end of each epoch, whenever it rests, and when it is abandoned; so no
 * command of the user loses more than part of an epoch.
 */
final class TrainingRun {
    /**
     * How often in an epoch the network is tested on a part of the test images; at its end it is tested on all of them,
     * too.
     */
    static final int TESTS_PER_EPOCH = 10;
    /** The number of test images in that part. */
    static final int PART = 1000;

    /** How many images may be tested on for each one that is learned from. */
    private static final int TESTED_PER_LEARNED = 8;

    private static final long PART_SEED = 1;
    /** The memory for recording the run, from which any of its moments is computed again. */
    private static final long RECORDING_BYTES = 64L << 20;

    private final String id = UUID.randomUUID().toString();
    private final TrainingData data;
    private final ImageSettings.Chosen images;
    private final ImageSettings imageSettings;
    private final boolean isKept;
    private final TrainingSettings settings;
    private final NetworkView view;
    private final ImagePart part;
    private final ImagePart all;
    private final ImagePart test;
    private final String testSet;
    private final BatchRunner runner;
    private final Consumer<RunEvent> receiver;
    private final TrainedNetworks trained;
    private final Network network;
    private final Trainer trainer;
    private final int batchesPerTest;
    private final Optional<LayerFilters> initialFilters;
    private final KeyFrames recorded = new KeyFrames(RECORDING_BYTES);
    /** How many batches had been learned when the run began. */
    private final long firstBatch;

    private final Queue<ImagePart> due = new ArrayDeque<>();
    private @Nullable Measurement measurement;
    private long batches;
    /** How many images were learned from. */
    private long learned;

    private long learnedAtWholeTest;
    private long learnedAtPartTest;
    private boolean stopped;
    private boolean over;
    /** Whether it rests: it learns nothing until the next command. */
    private boolean resting;
    /** Whether the current measurement was started while resting; it is dropped when learning goes on. */
    private boolean measuringRest;

    private Optional<TestPoint> lastWhole = Optional.empty();
    /** The last test on the test images of a run that is measured on others. */
    private Optional<TestPoint> tested = Optional.empty();

    private boolean measuresTest;
    /** All tests but those of {@link #tested}. */
    private final List<TestPoint> tests = new ArrayList<>();
    /** After each epoch. */
    private final List<Float> heldOutLosses = new ArrayList<>();

    private boolean endsEarly;
    private @Nullable TrainedRun latest;

    /** @param start where it goes on from another run; empty if it begins with initial weights */
    TrainingRun(
            TrainingData data,
            RunSettings runSettings,
            Optional<RunStart> start,
            BatchRunner runner,
            Consumer<RunEvent> receiver,
            TrainedNetworks trained,
            Optional<KeptRun> from) {
        this.data = data;
        TrainingSettings chosen = runSettings.training();
        // Only grey images can be augmented, which the preview says of others.
        this.settings = data.training().channels() == 1 ? chosen : chosen.withAugmentation(AugmentationSettings.NONE);
        this.view = NetworkView.of(runSettings.build(data), data.classNames());
        this.imageSettings = runSettings.images();
        this.isKept = runSettings.isKept();
        this.images = imageSettings.of(data.training(), data.test(), settings.seed());
        this.part = ImagePart.of(images.measured(), PART, PART_SEED);
        this.all = ImagePart.all(images.measured());
        this.test = images.measured() == images.test() ? all : ImagePart.all(images.test());
        this.testSet = "%08x".formatted(DatasetFingerprint.of(data.test()).checksum());
        this.runner = runner;
        this.receiver = receiver;
        this.trained = trained;
        this.network = runSettings.create(data);
        this.initialFilters = view.imageFilters().flatMap(layer -> LayerFilters.of(network, layer));
        float dropout = runSettings.weights().dropout();
        Network learner = network.withDropout(dropout);
        LabelledImages learnedImages = images.training();
        if (from.isPresent()) {
            this.trainer = resumed(learner, learnedImages, from.get().checkpoint(), runner);
        } else if (start.isPresent()) {
            RunStart begun = start.get();
            this.trainer = Trainer.branch(learner, learnedImages, settings, begun.state(), begun.batch(), runner);
        } else {
            this.trainer = new Trainer(learner, learnedImages, settings, runner);
        }
        this.batchesPerTest = Math.ceilDiv(trainer.batchesPerEpoch(), TESTS_PER_EPOCH);
        this.firstBatch = trainer.batchesDone();
        this.batches = firstBatch;
        recorded.record(trainer);
        receiver.accept(new RunEvent.Prepared(new RunRecording(
                view,
                network.copy(),
                dropout,
                learnedImages,
                settings,
                imageSettings,
                recorded,
                firstBatch,
                initialFilters)));
        from.ifPresent(this::goOn);
        if (start.isPresent()) {
            due.add(part); // so that the line of its tests begins where it leaves the other run
        }
    }

    private static Trainer resumed(Network learner, LabelledImages images, Checkpoint checkpoint, BatchRunner runner) {
        try {
            return Trainer.resume(learner, images, checkpoint, runner);
        } catch (IllegalArgumentException other) {
            throw new CannotGoOnException(checkpoint.images(), other);
        }
    }

    /** Takes over what a run that was kept had measured. */
    private void goOn(KeptRun kept) {
        learned = batches * settings.batchSize();
        learnedAtWholeTest = learned;
        learnedAtPartTest = learned;
        for (TestPoint test : kept.tests()) {
            tests.add(test);
            if (test.whole()) {
                lastWhole = Optional.of(test);
                judge(test);
            }
        }
    }

    /**
     * The run as it is now, to go on from later.
     *
     * @param choices with which it was started
     */
    KeptRun kept(JsonValue.Fields choices) {
        return new KeptRun(choices, trainer.checkpoint(), tests);
    }

    /** Whether it has learned anything that is worth keeping until the next start. */
    boolean isUnderWay() {
        return batches > 0 && !over && trainer.hasNext();
    }

    /** Does a short piece of work; returns false when the run is over. */
    boolean turn() {
        stopResting();
        return !over
                && attempt(() -> {
                    if (isMeasuring()) {
                        measure();
                    } else if (!stopped && !endsEarly && trainer.hasNext()) {
                        learn();
                    } else if (isMeasuredWhole() && !isTested()) {
                        due.add(test);
                    } else if (isMeasuredWhole()) {
                        end();
                    } else {
                        measureOnAll();
                    }
                });
    }

    /** Learns from one batch, with the measurements that are due before and after it. */
    void oneBatch() {
        stopResting();
        long before = batches;
        boolean more = true;
        while (more && (batches == before || isMeasuring())) {
            more = turn();
        }
    }

    /**
     * Rests: hands over the network, if it has learned anything; until learning goes on there is time to measure it.
     */
    void rest() {
        if (batches > firstBatch && !over) {
            resting = true;
            handOver();
        }
    }

    /**
     * While resting, does a short piece of measuring on all test images; returns false when there is nothing left to
     * do.
     */
    boolean restingTurn() {
        return resting
                && !over
                && (isMeasuring() || !isMeasuredWhole())
                && attempt(() -> {
                    if (!isMeasuring()) {
                        measuringRest = true;
                        measureOnAll();
                    }
                    measure();
                });
    }

    /** Stops: no more batches; only a measurement on all test images is left. */
    void stop() {
        stopResting();
        stopped = stopped || trainer.hasNext();
        measurement = null;
        due.clear();
    }

    /** Continues after a stop. */
    void resume() {
        if (over && stopped) {
            over = false;
            stopped = false;
        }
    }

    /** Abandons the run: measures the network and hands it over. */
    void abandon() {
        if (batches > firstBatch && !over && !isMeasuredWhole()) {
            measurement = null;
            due.clear();
            due.add(all);
            resting = true;
            while (isMeasuring()) {
                measure();
            }
        }
        trainer.close();
    }

    /** Abandons the run because the app is closing: hands the network over without measuring it. */
    void abandonNow() {
        if (batches > firstBatch && !over) {
            handOver();
        }
    }

    WatchedSnapshot snapshot(WatchedDigit digit) {
        List<LayerView> withFilters = view.imageFilters().stream().toList();
        return new WatchedSnapshot(
                batches,
                digit,
                NetworkSnapshot.of(view, network, imageSettings.pixels(digit), withFilters),
                initialFilters);
    }

    /** A copy of the network as it is now, with the watched digit for it to read. */
    NetworkInput input(WatchedDigit digit) {
        return new NetworkInput(view, network.copy(), imageSettings.pixels(digit));
    }

    /** A copy of the network as it is now. */
    NetworkCopy copy() {
        return new NetworkCopy(batches, view, network.copy());
    }

    /** A copy of this run as it is now. */
    RunCopy runCopy() {
        return new RunCopy(trainer.copy(runner), settings, part.images());
    }

    private interface Piece {
        void run();
    }

    /** Does a piece of work; returns false if it, or an exception in it, has ended the run. */
    private boolean attempt(Piece piece) {
        try {
            piece.run();
        } catch (TrainingDivergedException diverged) {
            fail(new RunEvent.Diverged(diverged.origin()));
        } catch (RuntimeException | OutOfMemoryError problem) {
            fail(new RunEvent.Failed(problem));
        }
        return !over;
    }

    private void stopResting() {
        resting = false;
        if (measuringRest) {
            measuringRest = false;
            measurement = null;
            due.clear();
        }
    }

    private void learn() {
        BatchResult result = trainer.step();
        batches = result.batch();
        recorded.record(trainer);
        receiver.accept(new RunEvent.BatchDone(result));
        learned += result.images();
        boolean isEpochEnd = result.batchInEpoch() == result.batchesPerEpoch();
        if (isEpochEnd && (isWorth(images.measured(), learnedAtWholeTest) || hasHeldOut() || !trainer.hasNext())) {
            learnedAtWholeTest = learned;
            learnedAtPartTest = learned;
            measureOnAll();
        } else if (isEpochEnd) {
            handOver();
        } else if ((result.batchInEpoch() % batchesPerTest == 0 || isEarlyTest())
                && isWorth(part.images(), learnedAtPartTest)) {
            learnedAtPartTest = learned;
            due.add(part);
        }
    }

    /** Whether enough was learned since the last test: with few training images the tests would take most of the time. */
    private boolean isWorth(LabelledImages tested, long learnedThen) {
        return learned - learnedThen >= tested.count() / TESTED_PER_LEARNED;
    }

    /**
     * At first the network learns so fast that tests after an eighth, a quarter and a half of the usual distance are
     * useful.
     */
    private boolean isEarlyTest() {
        long learned = batches - firstBatch;
        return learned == batchesPerTest / 8 || learned == batchesPerTest / 4 || learned == batchesPerTest / 2;
    }

    /**
     * Measures on all test images, and on the part as well: the tests on the part are joined by a line, which must not
     * contain others.
     */
    private void measureOnAll() {
        if (!part.isWhole()) {
            due.add(part);
        }
        due.add(all);
    }

    private boolean isMeasuring() {
        return measurement != null || !due.isEmpty();
    }

    private void measure() {
        if (measurement == null) {
            ImagePart next = due.remove();
            measuresTest = hasHeldOut() && next == test;
            measurement = new Measurement(network, next, settings.loss(), runner);
        }
        Optional<RunEvent.Measured> result = measurement.next(batches);
        if (result.isPresent()) {
            measurement = null;
            measuringRest &= !due.isEmpty();
            RunEvent.Measured measured = result.get();
            if (measuresTest) {
                tested = Optional.of(measured.point());
                receiver.accept(new RunEvent.Tested(measured));
                return;
            }
            tests.add(measured.point());
            receiver.accept(measured);
            if (measured.point().whole()) {
                lastWhole = Optional.of(measured.point());
                handOver();
                judge(measured.point());
            }
        }
    }

    /** Whether images are held out, so that the test images are read at the end only. */
    private boolean hasHeldOut() {
        return images.measured() != images.test();
    }

    private boolean isTested() {
        return !hasHeldOut() || tested.filter(point -> point.batch() == batches).isPresent();
    }

    /** At the end of an epoch, whether the run goes on. */
    private void judge(TestPoint point) {
        if (!hasHeldOut() || point.batch() % trainer.batchesPerEpoch() != 0 || point.batch() == 0) {
            return;
        }
        int epoch = (int) (point.batch() / trainer.batchesPerEpoch());
        if (heldOutLosses.size() < epoch) {
            heldOutLosses.add(point.loss());
        }
        if (!endsEarly && trainer.hasNext() && imageSettings.stopping().isOver(heldOutLosses)) {
            endsEarly = true;
            receiver.accept(new RunEvent.EndsEarly(EarlyStopping.bestEpoch(heldOutLosses)));
        }
    }

    private boolean isMeasuredWhole() {
        return lastWhole.filter(point -> point.batch() == batches).isPresent();
    }

    private void handOver() {
        if (!isKept) {
            return;
        }
        Optional<TestScore> score = (hasHeldOut() ? tested : lastWhole)
                .filter(point -> point.batch() == batches)
                .map(point -> new TestScore(point.right(), point.images(), testSet));
        TrainedRun before = latest;
        boolean isSame = before != null && before.batches() == batches;
        TrainedRun now = isSame && before.score().equals(score)
                ? before
                : new TrainedRun(
                        isSame ? before.network() : network.copy(),
                        data.summary(),
                        TrainingSummary.of(settings),
                        id,
                        Instant.now(),
                        batches,
                        (double) batches / trainer.batchesPerEpoch(),
                        score);
        latest = now;
        trained.hand(now, resting);
    }

    /** Ends the run; if it was stopped before its last batch, it can be continued. */
    private void end() {
        over = true;
        if (!stopped) {
            trainer.close();
        }
        resting = true;
        handOver();
        receiver.accept(new RunEvent.Ended(!stopped));
    }

    private void fail(RunEvent event) {
        over = true;
        trainer.close();
        receiver.accept(event);
    }
}
