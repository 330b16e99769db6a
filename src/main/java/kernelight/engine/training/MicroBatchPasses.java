package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;

/**
 * Takes a batch forward and back through a network, all its slices at once, and adds up what they found.
 *
 * <p>A batch normalization needs the moments of the whole batch. Where a network has any, all slices go as far as the
 * first one, wait for each other there, and go on to the next; and so on the way back. Without any, a slice goes there
 * and back in one stretch, while its numbers are still in the processor's cache.
 */
final class MicroBatchPasses {
    private final Network network;
    private final LabelledImages training;
    private final TrainingSettings settings;
    private final BatchRunner runner;
    private final EpochOrder order;
    private final WorkspacePool<TrainingWorkspace> places;
    private final List<BatchNormalizationNode> normalized;
    private final List<MicroBatchResult> results = new ArrayList<>();
    private double lossSum;
    private int right;

    MicroBatchPasses(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.runner = runner;
        this.order = new EpochOrder(training.count(), settings.seed());
        this.places = new WorkspacePool<>(images -> new TrainingWorkspace(network, settings, images));
        this.normalized = BatchNormalizationNode.of(network);
    }

    /** Computes the loss and the gradients of a batch; no weight changes. */
    void run(Batch batch) {
        begin(batch);
        if (normalized.isEmpty()) {
            runner.run(batch.slices(), slice -> {
                TrainingWorkspace place = places.take(batch.size(slice));
                load(batch, slice, place);
                forward(place, 0, network.nodes().size());
                turn(batch, slice, place);
                backward(slice, place, network.nodes().size(), 0);
                places.giveBack(batch.size(slice), place);
            });
        } else {
            TrainingWorkspace[] atWork = new TrainingWorkspace[batch.slices()];
            runner.run(batch.slices(), slice -> {
                atWork[slice] = places.take(batch.size(slice));
                load(batch, slice, atWork[slice]);
            });
            runTogether(batch, atWork);
            for (int slice = 0; slice < atWork.length; slice++) {
                places.giveBack(batch.size(slice), atWork[slice]);
            }
        }
        addUp(batch);
    }

    /** The same, with new places for all slices, whose activations and gradients can then be looked at. */
    List<TrainingWorkspace> runAndKeep(Batch batch) {
        begin(batch);
        TrainingWorkspace[] kept = new TrainingWorkspace[batch.slices()];
        for (int slice = 0; slice < kept.length; slice++) {
            kept[slice] = new TrainingWorkspace(network, settings, batch.size(slice));
            load(batch, slice, kept[slice]);
        }
        runTogether(batch, kept);
        addUp(batch);
        return List.of(kept);
    }

    /** The sum of the losses of the last batch's images. */
    double lossSum() {
        return lossSum;
    }

    /** For how many of them the right class had the highest score. */
    int right() {
        return right;
    }

    /** The gradients of the last batch's mean loss. */
    Gradients gradients() {
        return results.getFirst().gradients();
    }

    /** What batch normalizations remember of the last batch. */
    void updateRunningMoments() {
        normalized.forEach(BatchNormalizationNode::updateRunning);
    }

    /** Gives the memory back. */
    void close() {
        places.clear();
        results.clear();
    }

    private void begin(Batch batch) {
        order.shuffle(batch.epoch());
        while (results.size() < batch.slices()) {
            results.add(new MicroBatchResult(network));
        }
        normalized.forEach(node -> node.prepare(batch.slices()));
    }

    /** All slices side by side, from one batch normalization to the next and back again. */
    private void runTogether(Batch batch, TrainingWorkspace[] places) {
        int slices = batch.slices();
        int from = 0;
        for (BatchNormalizationNode node : normalized) {
            int start = from;
            runner.run(slices, slice -> {
                forward(places[slice], start, node.number());
                node.measure(
                        slice, places[slice].forward().inputs(node.number()).getFirst());
            });
            node.mergeMoments(slices);
            from = node.number();
        }
        int last = from;
        runner.run(slices, slice -> {
            forward(places[slice], last, network.nodes().size());
            turn(batch, slice, places[slice]);
        });
        int end = network.nodes().size();
        for (BatchNormalizationNode node : normalized.reversed()) {
            int stop = end;
            runner.run(slices, slice -> {
                backward(slice, places[slice], stop, node.number() + 1);
                places[slice]
                        .backward()
                        .weightGradients(node.number(), results.get(slice).gradients());
            });
            node.mergeGradients(slices, results);
            runner.run(slices, slice -> places[slice].backward().inputGradients(node.number()));
            end = node.number();
        }
        int first = end;
        runner.run(slices, slice -> backward(slice, places[slice], first, 0));
    }

    private static void forward(TrainingWorkspace place, int first, int end) {
        place.forward().run(first, end);
    }

    private void turn(Batch batch, int slice, TrainingWorkspace place) {
        place.measure(batch.images(), results.get(slice));
    }

    private void backward(int slice, TrainingWorkspace place, int end, int first) {
        place.backward().run(end, first, results.get(slice).gradients());
    }

    private void load(Batch batch, int slice, TrainingWorkspace place) {
        place.forward().setSeed(seed(batch, slice));
        // Image numbers are added to it, so it lies far from that of the next epoch.
        long augmentationSeed =
                EpochOrder.random(settings.seed(), batch.epoch()).nextLong();
        place.load(training, order, batch.first(slice), augmentationSeed);
    }

    /** What is random within a slice, such as dropout, depends on the run's seed and the slice's place in the run. */
    private long seed(Batch batch, int slice) {
        return new SplittableRandom(settings.seed() ^ (batch.number() << 32 | slice)).nextLong();
    }

    /** Adds up in the order of the slices, into the first: floats added in another order give another sum. */
    private void addUp(Batch batch) {
        lossSum = 0;
        right = 0;
        for (int slice = 0; slice < batch.slices(); slice++) {
            MicroBatchResult result = results.get(slice);
            lossSum += result.lossSum();
            right += result.right();
            if (slice > 0) {
                gradients().add(result.gradients());
            }
        }
    }
}
