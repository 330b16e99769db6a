package kernelight.engine.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kernelight.engine.network.Network;

/**
 * Trains a network batch by batch: whoever calls {@link #step()} sets the pace and may stop, look or save in between.
 * The network belongs to that thread until the last step.
 */
public final class Trainer implements AutoCloseable {
    private final LabelledImages training;
    private final TrainingSettings settings;
    private final BatchRunner runner;
    private final Network network;
    private final Optimizer optimizer;
    private final List<TrainingSlice> fullSlices = new ArrayList<>();
    private final Map<Integer, List<TrainingSlice>> slicesByBatchSize = new HashMap<>();
    private final int[] order;
    private final int batchesPerEpoch;
    private long batchesDone;
    private boolean closed;

    public Trainer(Network network, LabelledImages training, TrainingSettings settings, BatchRunner runner) {
        ImagesFit.require(network, training);
        this.network = network;
        this.training = training;
        this.settings = settings;
        this.runner = runner;
        this.optimizer = Optimizer.of(settings, network.parameters());
        this.order = new int[training.count()];
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
            shuffle(epoch);
        }
        int first = batchInEpoch * settings.batchSize();
        int images = Math.min(settings.batchSize(), training.count() - first);
        List<TrainingSlice> slices = slices(images);
        runner.run(slices.size(), slice -> run(slices.get(slice), first + slice * Slices.IMAGES, images, epoch));

        double loss = slices.stream().mapToDouble(TrainingSlice::lossSum).sum() / images;
        int right = slices.stream().mapToInt(TrainingSlice::right).sum();
        float rate = RateSchedule.rate(settings.learningRate(), batchesDone, allBatches());
        batchesDone++;
        if (!Double.isFinite(loss)) {
            throw new TrainingDivergedException(
                    batchesDone,
                    "Try a smaller learning rate than " + settings.learningRate()
                            + ", and start again from fresh weights.");
        }
        optimizer.step(sum(slices), rate);
        return new BatchResult(
                batchesDone,
                epoch + 1,
                batchInEpoch + 1,
                batchesPerEpoch,
                images,
                (float) loss,
                (float) right / images);
    }

    private void run(TrainingSlice slice, int first, int batchImages, int epoch) {
        if (settings.augment()) {
            // Far apart for neighbouring seeds and epochs: image numbers are added to it.
            long seed = new SplittableRandom(settings.seed() * 1_000_003 + epoch).nextLong();
            slice.runAugmented(training, order, first, batchImages, seed);
        } else {
            slice.run(training, order, first, batchImages);
        }
    }

    /** Ends the training and gives its memory back; the network keeps what it has learned. */
    @Override
    public void close() {
        closed = true;
        fullSlices.clear();
        slicesByBatchSize.clear();
    }

    private long allBatches() {
        return (long) batchesPerEpoch * settings.epochs();
    }

    /** A new order for each epoch, from the seed and the epoch alone (Fisher and Yates). */
    private void shuffle(int epoch) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + epoch);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int image = order[i];
            order[i] = order[other];
            order[other] = image;
        }
    }

    /** The slices of a batch of so many images: made once for a full batch and once for the last batch of an epoch. */
    private List<TrainingSlice> slices(int images) {
        return slicesByBatchSize.computeIfAbsent(images, size -> {
            int full = size / Slices.IMAGES;
            int rest = size % Slices.IMAGES;
            while (fullSlices.size() < full) {
                fullSlices.add(new TrainingSlice(network, Slices.IMAGES));
            }
            List<TrainingSlice> slices = new ArrayList<>(fullSlices.subList(0, full));
            if (rest > 0) {
                slices.add(new TrainingSlice(network, rest));
            }
            return slices;
        });
    }

    /** Adds the slices' gradients in the order of the slices, into the first slice's own arrays. */
    private static List<float[]> sum(List<TrainingSlice> slices) {
        List<float[]> sums = slices.getFirst().gradients();
        for (TrainingSlice slice : slices.subList(1, slices.size())) {
            for (int p = 0; p < sums.size(); p++) {
                float[] sum = sums.get(p);
                float[] gradient = slice.gradients().get(p);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += gradient[i];
                }
            }
        }
        return sums;
    }
}
