package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.training.optimizer.Optimizer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network batch by batch: the caller of {@link #step()} sets the pace, and may stop, inspect or save the
 * network between two steps. Only the calling thread may use the network until training ends.
 */
public final class Trainer implements AutoCloseable {
    private final Network network;
    private final LabelledImages training;
    private final TrainingSettings settings;
    private final Optimizer optimizer;
    private final MicroBatchPasses passes;
    private final int batchesPerEpoch;
    private TrainingHistory history = new TrainingHistory();
    private @Nullable DatasetFingerprint fingerprint;
    private long batchesDone;
    private boolean closed;

    /**
     * A new run.
     *
     * @throws kernelight.engine.tensor.ShapeException if the network does not take images of this size, or does not end
     *     in one score per class
     * @throws IllegalArgumentException if there are no images, a label is not one of the network's classes, or the
     *     images cannot be augmented
     */
    public Trainer(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        TrainingCheck.require(network, training, settings);
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.optimizer = settings.optimizer().newOptimizer(network.parameters());
        this.passes = new MicroBatchPasses(network, training, settings, runner);
        this.batchesPerEpoch = Math.ceilDiv(training.count(), settings.batchSize());
    }

    /**
     * Resumes a run from a checkpoint; it ends with the same weights as if it had never stopped.
     *
     * @param network of the same structure as the checkpoint's; receives its weights
     * @throws IllegalArgumentException if network or images are not those of the checkpoint, the checkpoint contradicts
     *     itself, or as the constructor
     */
    public static Trainer resume(Network network, LabelledImages training, Checkpoint checkpoint, BatchRunner runner) {
        DatasetFingerprint fingerprint = DatasetFingerprint.of(training);
        if (!fingerprint.sameImages(checkpoint.images())) {
            throw new IllegalArgumentException("The checkpoint is of a run on " + checkpoint.images()
                    + ", but these are " + fingerprint + ". Resume with the same images.");
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
        trainer.fingerprint = fingerprint;
        return trainer;
    }

    /**
     * Goes on from a state of another run of this network on these images, with other settings; with the same ones it
     * repeats the rest of that run. The optimizer keeps its memory if it is of the same kind, and begins anew otherwise.
     *
     * @param network of the same structure; receives the state's weights
     * @param batchesDone how many batches of the new settings count as done, which the schedule of the learning rate and the
     *     order of the images go on after: with another batch size another number than the state's
     * @throws IllegalArgumentException if the new run has no batch left then, or as the constructor
     */
    public static Trainer branch(
            Network network,
            LabelledImages training,
            TrainingSettings settings,
            RunState state,
            long batchesDone,
            BatchRunner runner) {
        Trainer trainer = new Trainer(network, training, settings, runner);
        if (batchesDone < 0 || batchesDone >= trainer.allBatches()) {
            trainer.close();
            throw new IllegalArgumentException("A run of " + trainer.allBatches() + " batches cannot go on after "
                    + batchesDone + ". Choose more epochs.");
        }
        state.restoreWeights(trainer.weights());
        if (state.hasMemoryFor(settings.optimizer(), trainer.optimizer)) {
            state.restore(trainer.optimizer);
        }
        trainer.batchesDone = batchesDone;
        return trainer;
    }

    public boolean hasNext() {
        return !closed && batchesDone < allBatches();
    }

    /**
     * One batch: forward, backward, one step of the optimizer.
     *
     * @throws TrainingDivergedException if the loss or a gradient is not finite; the network then stays unchanged
     * @throws IllegalStateException if {@link #hasNext()} is false
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
                (float) passes.correct() / batch.images());
        history.add(result);
        return result;
    }

    public Network network() {
        return network;
    }

    /** The run's losses and accuracies so far; measurements on test images can be added to it. */
    public TrainingHistory history() {
        return history;
    }

    public long batchesDone() {
        return batchesDone;
    }

    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** The run's current state, as copies: any thread may write it to a file. */
    public Checkpoint checkpoint() {
        DatasetFingerprint images = fingerprint == null ? DatasetFingerprint.of(training) : fingerprint;
        fingerprint = images;
        return new Checkpoint(
                network.name(),
                settings,
                images,
                batchesDone,
                NamedArray.of(network).stream().map(NamedArray::copy).toList(),
                optimizer.stepsDone(),
                optimizer.memory().stream().map(float[]::clone).toList(),
                history.copy());
    }

    /** What the next batches depend on, as copies. */
    RunState state() {
        return new RunState(batchesDone, weights(), settings.optimizer(), optimizer);
    }

    /** Goes on from another state of the same run. The history begins anew. */
    void goTo(RunState state) {
        state.restoreWeights(weights());
        state.restore(optimizer);
        batchesDone = state.batchesDone();
        history = new TrainingHistory();
    }

    /**
     * A copy of this run as it is, with a network of its own: what is done with the one does not change the other. Call it
     * on the thread that trains; the copy may then belong to another one.
     */
    public Trainer copy(BatchRunner otherRunner) {
        Trainer copy = new Trainer(network.copy(), training, settings, otherRunner);
        copy.goTo(state());
        return copy;
    }

    /**
     * Computes what training with the next batch would compute, and learns nothing. After the run's last batch it is the
     * one that would follow, with the last one's rate.
     */
    public InspectedBatch inspect() {
        Batch batch = nextBatch();
        passes.run(batch);
        return inspected(batch, Optional.empty());
    }

    /**
     * The same, with everything that is computed for one image of the batch. Takes memory for all of its images at once:
     * {@link #inspectionBytes}.
     *
     * @param position the image's place in the batch, from 0; the last one where it has fewer
     */
    public InspectedBatch inspect(int position) {
        Batch batch = nextBatch();
        int within = Math.min(position, batch.images() - 1);
        TrainingWorkspace workspace = passes.runWithNewWorkspaces(batch).get(within / MicroBatches.IMAGES);
        int index = passes.image(batch, within);
        ImageStep image = ImageStep.of(network, workspace, index, training.label(index), within % MicroBatches.IMAGES);
        return inspected(batch, Optional.of(image));
    }

    /** The memory that {@link #inspect(int)} takes for a while. */
    public long inspectionBytes() {
        long values = network.inputShape().size();
        for (NetworkNode node : network.nodes()) {
            values += 2L * node.outputShape().size();
        }
        return Float.BYTES * values * nextBatch().images();
    }

    private InspectedBatch inspected(Batch batch, Optional<ImageStep> image) {
        RunState state = state();
        List<float[]> gradients =
                passes.gradients().all().stream().map(float[]::clone).toList();
        double rate = settings.schedule()
                .rate(
                        settings.learningRate(),
                        Math.min(batchesDone, allBatches() - 1),
                        batchesPerEpoch,
                        settings.epochs());
        List<float[]> before = parameterValues();
        optimizer.step(gradients, rate);
        List<float[]> after = parameterValues();
        state.restoreWeights(weights());
        state.restore(optimizer);
        List<ParameterStep> steps = new ArrayList<>();
        for (NetworkNode node : network.nodes()) {
            for (Parameter parameter : node.layer().parameters()) {
                int i = steps.size();
                steps.add(new ParameterStep(
                        node.name(),
                        parameter.name(),
                        parameter.role(),
                        parameter.dimensions(),
                        before.get(i),
                        gradients.get(i),
                        after.get(i)));
            }
        }
        return new InspectedBatch(
                batch.number() + 1,
                batch.epoch() + 1,
                batch.inEpoch() + 1,
                batch.images(),
                (float) (passes.lossSum() / batch.images()),
                rate,
                steps,
                image);
    }

    private List<float[]> parameterValues() {
        return network.parameters().stream()
                .map(parameter -> parameter.values().clone())
                .toList();
    }

    private List<float[]> weights() {
        return NamedArray.of(network).stream().map(NamedArray::values).toList();
    }

    /** Ends the training and releases its memory; the network keeps its weights. */
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

    /** Called before the network changes. The origin is searched for only on failure, by running the batch again. */
    private void requireFinite(Batch batch) {
        boolean lossIsFinite = Double.isFinite(passes.lossSum());
        if (!lossIsFinite || !FiniteNumbers.allFinite(passes.gradients().all())) {
            NonFiniteOrigin origin =
                    NonFiniteOrigin.find(network, passes.runWithNewWorkspaces(batch), lossIsFinite, passes.gradients());
            throw new TrainingDivergedException(batch, origin, settings.learningRate());
        }
    }
}
