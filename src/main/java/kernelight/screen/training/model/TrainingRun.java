package kernelight.screen.training.model;

import java.util.Optional;
import java.util.function.Consumer;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.engine.training.TrainingSettings;

/**
 * One run from its initial weights to its end, in short turns: a batch, or a part of a test. Belongs to the training
 * thread; says what happens through events.
 */
final class TrainingRun {
    /** So often in an epoch the network is tested on a part of the test images; at its end on all of them. */
    static final int TESTS_PER_EPOCH = 10;
    /** How many test images that part has. */
    static final int PART = 1000;

    private static final long PART_SEED = 1;

    private final TrainingData data;
    private final LabelledImages part;
    private final BatchRunner runner;
    private final Consumer<RunEvent> receiver;
    private final Network network;
    private final Trainer trainer;
    private final int batchesPerTest;
    private long batches;
    private boolean stopped;
    private boolean over;
    private Optional<Measurement> measurement = Optional.empty();
    private Optional<TestPoint> lastWhole = Optional.empty();

    TrainingRun(TrainingData data, TrainingSettings settings, BatchRunner runner, Consumer<RunEvent> receiver) {
        this.data = data;
        this.part = data.test().sample(PART, PART_SEED);
        this.runner = runner;
        this.receiver = receiver;
        this.network = Architecture.LENET5.create(settings.seed());
        this.trainer = new Trainer(network, data.training(), settings, runner);
        this.batchesPerTest = Math.ceilDiv(data.batchesPerEpoch(settings.batchSize()), TESTS_PER_EPOCH);
        measureOn(part);
    }

    /** A short piece of work; false when the run is over. */
    boolean turn() {
        if (over) {
            return false;
        }
        try {
            if (measurement.isPresent()) {
                measure(measurement.get());
            } else if (!stopped && trainer.hasNext()) {
                learn();
            } else if (isMeasuredWhole()) {
                end(new RunEvent.Ended(!stopped, network.copy()));
            } else {
                measureOn(data.test());
            }
        } catch (TrainingDivergedException diverged) {
            end(new RunEvent.Diverged(diverged.origin()));
        } catch (RuntimeException | OutOfMemoryError problem) {
            end(new RunEvent.Failed(problem));
        }
        return !over;
    }

    /** One batch, with the measurements that are due before and after it. */
    void oneBatch() {
        long before = batches;
        boolean more = true;
        while (more && (batches == before || measurement.isPresent())) {
            more = turn();
        }
    }

    /** No further batch: what is left to do is to measure on all test images. */
    void stop() {
        stopped = stopped || trainer.hasNext();
        measurement = Optional.empty();
    }

    /** Says what it has learned so far, if anything. */
    void rest() {
        if (batches > 0 && !over) {
            receiver.accept(new RunEvent.Resting(network.copy()));
        }
    }

    Snapshot snapshot(WatchedDigit digit) {
        return Snapshot.of(network, batches, digit);
    }

    private void learn() {
        BatchResult result = trainer.step();
        batches = result.batch();
        receiver.accept(new RunEvent.BatchDone(result));
        if (result.batchInEpoch() == result.batchesPerEpoch()) {
            measureOn(data.test());
        } else if (result.batchInEpoch() % batchesPerTest == 0 || isEarlyTest()) {
            measureOn(part);
        }
    }

    /** At first the network learns so fast that an eighth, a quarter and a half of the usual distance tell something. */
    private boolean isEarlyTest() {
        return batches == batchesPerTest / 8 || batches == batchesPerTest / 4 || batches == batchesPerTest / 2;
    }

    private void measureOn(LabelledImages images) {
        measurement = Optional.of(
                new Measurement(network, images, images.count() == data.test().count(), runner));
    }

    private void measure(Measurement under) {
        Optional<TestPoint> point = under.next(batches);
        if (point.isPresent()) {
            measurement = Optional.empty();
            lastWhole = point.filter(TestPoint::whole).or(() -> lastWhole);
            receiver.accept(new RunEvent.Measured(point.get()));
        }
    }

    private boolean isMeasuredWhole() {
        return lastWhole.filter(point -> point.batch() == batches).isPresent();
    }

    private void end(RunEvent event) {
        over = true;
        trainer.close();
        receiver.accept(event);
    }
}
