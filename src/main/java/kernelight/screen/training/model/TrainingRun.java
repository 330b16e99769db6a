package kernelight.screen.training.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.DatasetFingerprint;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.trained.TestScore;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import kernelight.trained.TrainingSummary;
import org.jspecify.annotations.Nullable;

/**
 * One run from its initial weights to its end, in short turns: a batch, or a part of a test. Belongs to the training
 * thread; says what happens through events.
 *
 * <p>What it has learned is handed over at the end of each epoch, whenever it rests, and when it is left behind; so no
 * order that a person can give loses more than the part of an epoch since then.
 */
final class TrainingRun {
    /** So often in an epoch the network is tested on a part of the test images; at its end on all of them, too. */
    static final int TESTS_PER_EPOCH = 10;
    /** How many test images that part has. */
    static final int PART = 1000;

    private static final long PART_SEED = 1;

    private final String id = UUID.randomUUID().toString();
    private final TrainingData data;
    private final TrainingSettings settings;
    private final NetworkView view;
    private final LabelledImages part;
    private final String testSet;
    private final BatchRunner runner;
    private final Consumer<RunEvent> receiver;
    private final TrainedNetworks trained;
    private final Network network;
    private final Trainer trainer;
    private final int batchesPerTest;
    private final Queue<LabelledImages> due = new ArrayDeque<>();
    private @Nullable Measurement measurement;
    private long batches;
    private boolean stopped;
    private boolean over;
    /** Whether nothing more is learned until it is told to go on. */
    private boolean resting;
    /** Whether the measurement is one that only a rest has time for. */
    private boolean measuringRest;

    private Optional<TestPoint> lastWhole = Optional.empty();
    private @Nullable TrainedRun latest;

    TrainingRun(
            TrainingData data,
            RunSettings runSettings,
            BatchRunner runner,
            Consumer<RunEvent> receiver,
            TrainedNetworks trained) {
        this.data = data;
        this.settings = runSettings.training();
        Architecture architecture = runSettings.architecture();
        this.view = NetworkView.of(architecture.build());
        this.part = data.test().sample(PART, PART_SEED);
        this.testSet = "%08x".formatted(DatasetFingerprint.of(data.test()).checksum());
        this.runner = runner;
        this.receiver = receiver;
        this.trained = trained;
        this.network = architecture.create(settings.seed());
        this.trainer = new Trainer(network, data.training(), settings, runner);
        this.batchesPerTest = Math.ceilDiv(data.batchesPerEpoch(settings.batchSize()), TESTS_PER_EPOCH);
    }

    /** A short piece of work; false when the run is over. */
    boolean turn() {
        goOn();
        return !over
                && tried(() -> {
                    if (isMeasuring()) {
                        measure();
                    } else if (!stopped && trainer.hasNext()) {
                        learn();
                    } else if (isMeasuredWhole()) {
                        end();
                    } else {
                        measureOnAll();
                    }
                });
    }

    /** One batch, with the measurements that are due before and after it. */
    void oneBatch() {
        goOn();
        long before = batches;
        boolean more = true;
        while (more && (batches == before || isMeasuring())) {
            more = turn();
        }
    }

    /** Hands over what it has learned so far, if anything; until it goes on there is time to measure that. */
    void rest() {
        if (batches > 0 && !over) {
            resting = true;
            handOver();
        }
    }

    /** While it rests: a short piece of measuring on all test images; false when there is nothing left to do. */
    boolean restingTurn() {
        return resting
                && !over
                && (isMeasuring() || !isMeasuredWhole())
                && tried(() -> {
                    if (!isMeasuring()) {
                        measuringRest = true;
                        measureOnAll();
                    }
                    measure();
                });
    }

    /** No further batch: what is left to do is to measure on all test images. */
    void stop() {
        goOn();
        stopped = stopped || trainer.hasNext();
        measurement = null;
        due.clear();
    }

    /** After it was stopped: there are further batches after all. */
    void resume() {
        if (over && stopped) {
            over = false;
            stopped = false;
        }
    }

    /** Nobody will come back to it: what it has learned is measured and handed over. */
    void leave() {
        if (batches > 0 && !over && !isMeasuredWhole()) {
            measurement = null;
            due.clear();
            due.add(data.test());
            resting = true;
            while (isMeasuring()) {
                measure();
            }
        }
        trainer.close();
    }

    /** The app ends: there is no time to measure. */
    void leaveAtOnce() {
        if (batches > 0 && !over) {
            handOver();
        }
    }

    WatchedSnapshot snapshot(WatchedDigit digit) {
        List<LayerView> withFilters = view.imageFilters().stream().toList();
        return new WatchedSnapshot(batches, digit, NetworkSnapshot.of(view, network, digit.image(), withFilters));
    }

    private interface Piece {
        void run();
    }

    /** Does a piece of work; false when that, or what went wrong with it, has ended the run. */
    private boolean tried(Piece piece) {
        try {
            piece.run();
        } catch (TrainingDivergedException diverged) {
            fail(new RunEvent.Diverged(diverged.origin()));
        } catch (RuntimeException | OutOfMemoryError problem) {
            fail(new RunEvent.Failed(problem));
        }
        return !over;
    }

    private void goOn() {
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
        receiver.accept(new RunEvent.BatchDone(result));
        if (result.batchInEpoch() == result.batchesPerEpoch()) {
            measureOnAll();
        } else if (result.batchInEpoch() % batchesPerTest == 0 || isEarlyTest()) {
            due.add(part);
        }
    }

    /** At first the network learns so fast that an eighth, a quarter and a half of the usual distance tell something. */
    private boolean isEarlyTest() {
        return batches == batchesPerTest / 8 || batches == batchesPerTest / 4 || batches == batchesPerTest / 2;
    }

    /** On the part as well: its accuracies make one line, and a line through two kinds of numbers would mean nothing. */
    private void measureOnAll() {
        if (part.count() < data.test().count()) {
            due.add(part);
        }
        due.add(data.test());
    }

    private boolean isMeasuring() {
        return measurement != null || !due.isEmpty();
    }

    private void measure() {
        if (measurement == null) {
            LabelledImages images = due.remove();
            measurement = new Measurement(
                    network, images, images.count() == data.test().count(), runner);
        }
        Optional<TestPoint> point = measurement.next(batches);
        if (point.isPresent()) {
            measurement = null;
            measuringRest &= !due.isEmpty();
            receiver.accept(new RunEvent.Measured(point.get()));
            if (point.get().whole()) {
                lastWhole = point;
                handOver();
            }
        }
    }

    private boolean isMeasuredWhole() {
        return lastWhole.filter(point -> point.batch() == batches).isPresent();
    }

    private void handOver() {
        Optional<TestScore> score = lastWhole
                .filter(point -> point.batch() == batches)
                .map(point -> new TestScore(point.right(), point.images(), testSet));
        TrainedRun before = latest;
        boolean isSame = before != null && before.batches() == batches;
        TrainedRun now = isSame && before.score().equals(score)
                ? before
                : new TrainedRun(
                        isSame ? before.network() : network.copy(),
                        data.source(),
                        TrainingSummary.of(settings),
                        id,
                        Instant.now(),
                        batches,
                        (double) batches / trainer.batchesPerEpoch(),
                        score);
        latest = now;
        trained.hand(now, resting);
    }

    /** Where it was stopped before its last batch it can go on. */
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
