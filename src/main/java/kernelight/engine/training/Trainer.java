package kernelight.engine.training;

import kernelight.engine.network.Network;
import kernelight.engine.training.optimizer.Optimizer;

/**
 * Trains a network batch by batch: whoever calls {@link #step()} sets the pace and may stop, look or save in between.
 * The network belongs to that thread until the last step.
 */
public final class Trainer implements AutoCloseable {
    private final Network network;
    private final LabelledImages training;
    private final TrainingSettings settings;
    private final Optimizer optimizer;
    private final SlicedPasses passes;
    private final int batchesPerEpoch;
    private long batchesDone;
    private boolean closed;

    public Trainer(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        TrainingFit.require(network, training, settings);
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.optimizer = settings.optimizer().newOptimizer(network.parameters());
        this.passes = new SlicedPasses(network, training, settings, runner);
        this.batchesPerEpoch = Math.ceilDiv(training.count(), settings.batchSize());
    }

    /** Whether there is a batch left. */
    public boolean hasNext() {
        return !closed && batchesDone < (long) batchesPerEpoch * settings.epochs();
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
        return new BatchResult(
                batchesDone,
                batch.epoch() + 1,
                batch.inEpoch() + 1,
                batchesPerEpoch,
                batch.images(),
                (float) (passes.lossSum() / batch.images()),
                (float) passes.right() / batch.images());
    }

    /** Ends the training and gives its memory back; the network keeps what it has learned. */
    @Override
    public void close() {
        closed = true;
        passes.close();
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
