package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.network.Gradients;
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
    private final BatchRunner runner;
    private final Optimizer optimizer;
    private final EpochOrder order;
    private final WorkPlaces<TrainingPlace> places;
    private final List<SliceResult> results = new ArrayList<>();
    private final int batchesPerEpoch;
    private long batchesDone;
    private boolean closed;

    public Trainer(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        ImagesFit.require(network, training);
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.runner = runner;
        this.optimizer = settings.optimizer().newOptimizer(network.parameters());
        this.order = new EpochOrder(training.count(), settings.seed());
        this.places = new WorkPlaces<>(images -> new TrainingPlace(network, settings, images));
        this.batchesPerEpoch = Math.ceilDiv(training.count(), settings.batchSize());
    }

    /** Whether there is a batch left. */
    public boolean hasNext() {
        return !closed && batchesDone < allBatches();
    }

    /**
     * One batch: forward, backward, one step of the optimizer.
     *
     * @throws TrainingDivergedException when the loss is not finite; the weights are then left as they were before
     */
    public BatchResult step() {
        if (!hasNext()) {
            throw new IllegalStateException("The training is over: there is no batch left.");
        }
        int epoch = (int) (batchesDone / batchesPerEpoch);
        int batchInEpoch = (int) (batchesDone % batchesPerEpoch);
        if (batchInEpoch == 0) {
            order.shuffle(epoch);
        }
        int first = batchInEpoch * settings.batchSize();
        int images = Math.min(settings.batchSize(), training.count() - first);
        runSlices(epoch, first, images);

        double rate =
                settings.schedule().rate(settings.learningRate(), batchesDone, batchesPerEpoch, settings.epochs());
        batchesDone++;
        double lossSum = 0;
        int right = 0;
        for (SliceResult slice : results.subList(0, Slices.count(images))) {
            lossSum += slice.lossSum();
            right += slice.right();
        }
        requireFinite(lossSum);
        optimizer.step(addGradients(Slices.count(images)).all(), rate);
        return new BatchResult(
                batchesDone,
                epoch + 1,
                batchInEpoch + 1,
                batchesPerEpoch,
                images,
                (float) (lossSum / images),
                (float) right / images);
    }

    /** Ends the training and gives its memory back; the network keeps what it has learned. */
    @Override
    public void close() {
        closed = true;
        places.clear();
        results.clear();
    }

    private long allBatches() {
        return (long) batchesPerEpoch * settings.epochs();
    }

    /** Forward and backward for the batch that begins at a place of the epoch, all slices at once. */
    private void runSlices(int epoch, int first, int images) {
        while (results.size() < Slices.count(images)) {
            results.add(new SliceResult(network));
        }
        // Image numbers are added to it, so it lies far from that of the next epoch.
        long augmentationSeed = EpochOrder.random(settings.seed(), epoch).nextLong();
        runner.run(Slices.count(images), slice -> {
            int size = Slices.size(slice, images);
            TrainingPlace place = places.take(size);
            if (!settings.augmentation().isNone()) {
                place.loadAugmented(training, order, first + slice * Slices.IMAGES, augmentationSeed);
            } else {
                place.load(training, order, first + slice * Slices.IMAGES);
            }
            place.run(images, results.get(slice));
            places.giveBack(size, place);
        });
    }

    /** Adds up in the order of the slices, into the first: floats added in another order give another sum. */
    private Gradients addGradients(int slices) {
        Gradients sum = results.getFirst().gradients();
        for (int slice = 1; slice < slices; slice++) {
            sum.add(results.get(slice).gradients());
        }
        return sum;
    }

    private void requireFinite(double lossSum) {
        if (!Double.isFinite(lossSum)) {
            throw new TrainingDivergedException(
                    batchesDone,
                    "Try a smaller learning rate than " + settings.learningRate()
                            + ", and start again from fresh weights.");
        }
    }
}
