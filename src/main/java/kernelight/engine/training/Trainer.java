package kernelight.engine.training;

import kernelight.engine.network.Network;
import kernelight.engine.training.optimizer.Optimizer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network batch by batch: whoever calls {@link #step()} sets the pace and may stop, look or save in between.
 * The network belongs to that thread until the last step.
 */
public final class Trainer implements AutoCloseable {
    private final Network network;
    private final LabelledImages training;
    private final TrainingSettings settings;
    private final Optimizer optimizer;
    private final MicroBatchPasses passes;
    private final int batchesPerEpoch;
    private TrainingHistory history = new TrainingHistory();
    private @Nullable DatasetFingerprint mark;
    private long batchesDone;
    private boolean closed;

    public Trainer(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        TrainingFit.require(network, training, settings);
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.optimizer = settings.optimizer().newOptimizer(network.parameters());
        this.passes = new MicroBatchPasses(network, training, settings, runner);
        this.batchesPerEpoch = Math.ceilDiv(training.count(), settings.batchSize());
    }

    /**
     * Goes on with a run where a checkpoint left it, to the same weights as if it had never stopped.
     *
     * @param network of the same structure as the checkpoint's; gets its weights
     * @throws IllegalArgumentException where network or images are not those of the checkpoint, or it fits no run
     */
    public static Trainer resume(Network network, LabelledImages training, Checkpoint checkpoint, BatchRunner runner) {
        DatasetFingerprint mark = DatasetFingerprint.of(training);
        if (!mark.sameImages(checkpoint.images())) {
            throw new IllegalArgumentException("The checkpoint is of a run that learns from " + checkpoint.images()
                    + ", but these are " + mark + ". Go on with the same images.");
        }
        Trainer trainer = new Trainer(network, training, checkpoint.settings(), runner);
        if (checkpoint.batchesDone() > trainer.allBatches()) {
            throw new IllegalArgumentException("The checkpoint has " + checkpoint.batchesDone()
                    + " batches done, but its run has only " + trainer.allBatches() + ".");
        }
        checkpoint.requireSameStructure(network);
        checkpoint.restore(trainer.optimizer);
        checkpoint.restore(network);
        trainer.history = checkpoint.history().copy();
        trainer.batchesDone = checkpoint.batchesDone();
        trainer.mark = mark;
        return trainer;
    }

    /** Whether there is a batch left. */
    public boolean hasNext() {
        return !closed && batchesDone < allBatches();
    }

    /**
     * One batch: forward, backward, one step of the optimizer.
     *
     * @throws TrainingDivergedException when the loss or a gradient is not finite; the network is then left as it was
     */
    public BatchResult step() {
        if (!hasNext()) {
            throw new IllegalStateException("The training is over: there is no batch left.");
        }
        Batch batch = nextBatch();
        passes.run(batch);
        requireFinite(batch);
        passes.updateRunningMoments();
        optimizer.step(
                passes.gradients().all(),
                settings.schedule().rate(settings.learningRate(), batchesDone, batchesPerEpoch, settings.epochs()));
        batchesDone++;
        BatchResult result = new BatchResult(
                batchesDone,
                batch.epoch() + 1,
                batch.inEpoch() + 1,
                batchesPerEpoch,
                batch.images(),
                (float) (passes.lossSum() / batch.images()),
                (float) passes.right() / batch.images());
        history.add(result);
        return result;
    }

    /** The network that learns. */
    public Network network() {
        return network;
    }

    /** How the run went so far, and where measurements on test images are kept. */
    public TrainingHistory history() {
        return history;
    }

    /** How many batches of the run are done. */
    public long batchesDone() {
        return batchesDone;
    }

    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** The run as it is now, as copies: to be kept in a file, by any thread. */
    public Checkpoint checkpoint() {
        DatasetFingerprint images = mark == null ? DatasetFingerprint.of(training) : mark;
        mark = images;
        return new Checkpoint(
                network.name(),
                settings,
                images,
                batchesDone,
                NamedNumbers.of(network).stream().map(NamedNumbers::copy).toList(),
                optimizer.stepsDone(),
                optimizer.memory().stream().map(float[]::clone).toList(),
                history.copy());
    }

    /** Ends the training and gives its memory back; the network keeps what it has learned. */
    @Override
    public void close() {
        closed = true;
        passes.close();
    }

    private long allBatches() {
        return (long) batchesPerEpoch * settings.epochs();
    }

    private Batch nextBatch() {
        int inEpoch = (int) (batchesDone % batchesPerEpoch);
        int first = inEpoch * settings.batchSize();
        int images = Math.min(settings.batchSize(), training.count() - first);
        return new Batch(batchesDone, (int) (batchesDone / batchesPerEpoch), inEpoch, first, images);
    }

    /** Before anything of the network changes. Where it went wrong is looked for only then, by going the way again. */
    private void requireFinite(Batch batch) {
        boolean lossIsFinite = Double.isFinite(passes.lossSum());
        if (!lossIsFinite || !FiniteNumbers.only(passes.gradients().all())) {
            NonFiniteNumber origin =
                    NonFiniteNumber.find(network, passes.runAndKeep(batch), lossIsFinite, passes.gradients());
            throw new TrainingDivergedException(batch, origin, settings.learningRate());
        }
    }
}
