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
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.screen.training.gradients.model.RunCopy;
import kernelight.screen.training.mistakes.model.ImagePart;
import kernelight.screen.training.mistakes.model.NetworkMoment;
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

    private static final long PART_SEED = 1;

    private final String id = UUID.randomUUID().toString();
    private final TrainingData data;
    private final TrainingSettings settings;
    private final NetworkView view;
    private final ImagePart part;
    private final ImagePart all;
    private final String testSet;
    private final BatchRunner runner;
    private final Consumer<RunEvent> receiver;
    private final TrainedNetworks trained;
    private final Network network;
    private final Trainer trainer;
    private final int batchesPerTest;
    private final Optional<LayerFilters> initialFilters;
    private final Queue<ImagePart> due = new ArrayDeque<>();
    private @Nullable Measurement measurement;
    private long batches;
    private boolean stopped;
    private boolean over;
    /** Whether it rests: it learns nothing until the next command. */
    private boolean resting;
    /** Whether the current measurement was started while resting; it is dropped when learning goes on. */
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
        this.part = ImagePart.of(data.test(), PART, PART_SEED);
        this.all = ImagePart.all(data.test());
        this.testSet = "%08x".formatted(DatasetFingerprint.of(data.test()).checksum());
        this.runner = runner;
        this.receiver = receiver;
        this.trained = trained;
        this.network = architecture.create(settings.seed());
        this.trainer = new Trainer(network, data.training(), settings, runner);
        this.initialFilters = view.imageFilters().flatMap(layer -> LayerFilters.of(network, layer));
        this.batchesPerTest = Math.ceilDiv(data.batchesPerEpoch(settings.batchSize()), TESTS_PER_EPOCH);
    }

    /** Does a short piece of work; returns false when the run is over. */
    boolean turn() {
        stopResting();
        return !over
                && attempt(() -> {
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
        if (batches > 0 && !over) {
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
        if (batches > 0 && !over && !isMeasuredWhole()) {
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
        if (batches > 0 && !over) {
            handOver();
        }
    }

    WatchedSnapshot snapshot(WatchedDigit digit) {
        List<LayerView> withFilters = view.imageFilters().stream().toList();
        return new WatchedSnapshot(
                batches, digit, NetworkSnapshot.of(view, network, digit.image(), withFilters), initialFilters);
    }

    /** A copy of the network as it is now, with the watched digit for it to read. */
    NetworkInput input(WatchedDigit digit) {
        return new NetworkInput(view, network.copy(), digit.image());
    }

    /** A copy of the network as it is now. */
    NetworkMoment moment() {
        return new NetworkMoment(network.copy(), batches);
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
        receiver.accept(new RunEvent.BatchDone(result));
        if (result.batchInEpoch() == result.batchesPerEpoch()) {
            measureOnAll();
        } else if (result.batchInEpoch() % batchesPerTest == 0 || isEarlyTest()) {
            due.add(part);
        }
    }

    /**
     * At first the network learns so fast that tests after an eighth, a quarter and a half of the usual distance are
     * useful.
     */
    private boolean isEarlyTest() {
        return batches == batchesPerTest / 8 || batches == batchesPerTest / 4 || batches == batchesPerTest / 2;
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
            measurement = new Measurement(network, due.remove(), runner);
        }
        Optional<RunEvent.Measured> result = measurement.next(batches);
        if (result.isPresent()) {
            measurement = null;
            measuringRest &= !due.isEmpty();
            receiver.accept(result.get());
            if (result.get().point().whole()) {
                lastWhole = Optional.of(result.get().point());
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
