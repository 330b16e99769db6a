package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;

/**
 * Runs the forward and backward pass of a batch, its micro-batches in parallel, and adds up their losses and gradients.
 *
 * <p>A batch normalization needs the mean and variance of the whole batch. In a network that has any, all micro-batches
 * run up to the first one, wait for each other there, and go on to the next; the backward pass does the same in the
 * other direction. Without any, a micro-batch runs its forward and backward pass without waiting, while its activations
 * are still in the processor's cache.
 */
final class MicroBatchPasses {
    private final Network network;
    private final LabelledImages training;
    private final TrainingSettings settings;
    private final BatchRunner runner;
    private final EpochOrder order;
    private final WorkspacePool<TrainingWorkspace> workspacePool;
    private final List<BatchNormalizationNode> batchNormalizations;
    private final List<MicroBatchResult> results = new ArrayList<>();
    private double lossSum;
    private int correct;

    MicroBatchPasses(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.runner = runner;
        this.order = new EpochOrder(training, settings);
        this.workspacePool = new WorkspacePool<>(images -> new TrainingWorkspace(network, settings, images));
        this.batchNormalizations = BatchNormalizationNode.of(network);
    }

    /** Computes the loss and the gradients of a batch; no weight changes. */
    void run(Batch batch) {
        begin(batch);
        if (batchNormalizations.isEmpty()) {
            runner.run(batch.microBatches(), microBatch -> {
                TrainingWorkspace workspace = workspacePool.take(batch.size(microBatch));
                load(batch, microBatch, workspace);
                forward(workspace, 0, network.nodes().size());
                computeLoss(batch, microBatch, workspace);
                backward(microBatch, workspace, network.nodes().size(), 0);
                workspacePool.giveBack(batch.size(microBatch), workspace);
            });
        } else {
            TrainingWorkspace[] workspaces = new TrainingWorkspace[batch.microBatches()];
            runner.run(batch.microBatches(), microBatch -> {
                workspaces[microBatch] = workspacePool.take(batch.size(microBatch));
                load(batch, microBatch, workspaces[microBatch]);
            });
            runTogether(batch, workspaces);
            for (int microBatch = 0; microBatch < workspaces.length; microBatch++) {
                workspacePool.giveBack(batch.size(microBatch), workspaces[microBatch]);
            }
        }
        addUp(batch);
    }

    /** As {@link #run}, in new workspaces, whose activations and gradients can be inspected afterwards. */
    List<TrainingWorkspace> runWithNewWorkspaces(Batch batch) {
        begin(batch);
        TrainingWorkspace[] workspaces = new TrainingWorkspace[batch.microBatches()];
        for (int microBatch = 0; microBatch < workspaces.length; microBatch++) {
            workspaces[microBatch] = new TrainingWorkspace(network, settings, batch.size(microBatch));
            load(batch, microBatch, workspaces[microBatch]);
        }
        runTogether(batch, workspaces);
        addUp(batch);
        return List.of(workspaces);
    }

    /** The index of an image of the last batch in the training set, by its position in the batch. */
    int image(Batch batch, int position) {
        return order.image(batch.first() + position);
    }

    /** The sum of the losses of the last batch's images. */
    double lossSum() {
        return lossSum;
    }

    /** For how many of the last batch's images the correct class had the highest score. */
    int correct() {
        return correct;
    }

    /** The gradients of the last batch's mean loss. */
    Gradients gradients() {
        return results.getFirst().gradients();
    }

    /** Updates the running mean and variance of all batch normalizations from the last batch. */
    void updateRunningMoments() {
        batchNormalizations.forEach(BatchNormalizationNode::updateRunning);
    }

    /** Releases the memory. */
    void close() {
        workspacePool.clear();
        results.clear();
    }

    private void begin(Batch batch) {
        order.prepare(batch.epoch());
        while (results.size() < batch.microBatches()) {
            results.add(new MicroBatchResult(network));
        }
        batchNormalizations.forEach(node -> node.prepare(batch.microBatches()));
    }

    /** Runs all micro-batches in parallel from one batch normalization to the next, forward and then backward. */
    private void runTogether(Batch batch, TrainingWorkspace[] workspaces) {
        int microBatches = batch.microBatches();
        int from = 0;
        for (BatchNormalizationNode node : batchNormalizations) {
            int start = from;
            runner.run(microBatches, microBatch -> {
                forward(workspaces[microBatch], start, node.index());
                node.measure(
                        microBatch,
                        workspaces[microBatch].forward().inputs(node.index()).getFirst());
            });
            node.mergeMoments(microBatches);
            from = node.index();
        }
        int last = from;
        runner.run(microBatches, microBatch -> {
            forward(workspaces[microBatch], last, network.nodes().size());
            computeLoss(batch, microBatch, workspaces[microBatch]);
        });
        int end = network.nodes().size();
        for (BatchNormalizationNode node : batchNormalizations.reversed()) {
            int stop = end;
            runner.run(microBatches, microBatch -> {
                backward(microBatch, workspaces[microBatch], stop, node.index() + 1);
                workspaces[microBatch]
                        .backward()
                        .weightGradients(node.index(), results.get(microBatch).gradients());
            });
            node.mergeGradients(microBatches, results);
            runner.run(
                    microBatches,
                    microBatch -> workspaces[microBatch].backward().inputGradients(node.index()));
            end = node.index();
        }
        int first = end;
        runner.run(microBatches, microBatch -> backward(microBatch, workspaces[microBatch], first, 0));
    }

    private static void forward(TrainingWorkspace workspace, int first, int end) {
        workspace.forward().run(first, end);
    }

    private void computeLoss(Batch batch, int microBatch, TrainingWorkspace workspace) {
        workspace.measure(batch.images(), results.get(microBatch));
    }

    private void backward(int microBatch, TrainingWorkspace workspace, int end, int first) {
        workspace.backward().run(end, first, results.get(microBatch).gradients());
    }

    private void load(Batch batch, int microBatch, TrainingWorkspace workspace) {
        workspace.forward().setSeed(seed(batch, microBatch));
        // The image's index is added to it, so the seeds of two epochs must lie far apart.
        long augmentationSeed =
                EpochOrder.random(settings.seed(), batch.epoch()).nextLong();
        workspace.load(training, order, batch.first(microBatch), augmentationSeed);
    }

    /** The seed of what is random within a micro-batch, such as dropout: one for each micro-batch of the run. */
    private long seed(Batch batch, int microBatch) {
        return new SplittableRandom(settings.seed() ^ (batch.number() << 32 | microBatch)).nextLong();
    }

    /** Always adds in the order of the micro-batches: floats added in another order give another sum. */
    private void addUp(Batch batch) {
        lossSum = 0;
        correct = 0;
        for (int microBatch = 0; microBatch < batch.microBatches(); microBatch++) {
            MicroBatchResult result = results.get(microBatch);
            lossSum += result.lossSum();
            correct += result.correct();
            if (microBatch > 0) {
                gradients().add(result.gradients());
            }
        }
    }
}
