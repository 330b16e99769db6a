package kernelight.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The course of a run: loss and accuracy of every batch, and the measurements on test images. */
public final class TrainingHistory {
    private static final int INITIAL_CAPACITY = 1024;

    private float[] losses;
    private float[] accuracies;
    private int batches;
    private final List<Measurement> measurements;

    /**
     * A measurement on test images.
     *
     * @param batch the number of batches done before it
     * @param loss the mean over the images
     * @param accuracy the fraction of the images that was classified correctly, 0 to 1
     */
    public record Measurement(int batch, float loss, float accuracy) {}

    TrainingHistory() {
        this(new float[INITIAL_CAPACITY], new float[INITIAL_CAPACITY], 0, List.of());
    }

    /**
     * A history that was saved.
     *
     * @param losses one for each batch, as {@code accuracies}
     * @throws IllegalArgumentException if they differ in length
     */
    public TrainingHistory(float[] losses, float[] accuracies, List<Measurement> measurements) {
        this(losses.clone(), accuracies.clone(), losses.length, measurements);
        if (losses.length != accuracies.length) {
            throw new IllegalArgumentException("A history needs as many losses as accuracies, but it has "
                    + losses.length + " and " + accuracies.length + ".");
        }
    }

    private TrainingHistory(float[] losses, float[] accuracies, int batches, List<Measurement> measurements) {
        this.losses = losses;
        this.accuracies = accuracies;
        this.batches = batches;
        this.measurements = new ArrayList<>(measurements);
    }

    public int batches() {
        return batches;
    }

    /** The mean loss over the images of a batch; batches count from 0. */
    public float loss(int batch) {
        return losses[batch];
    }

    /** The mean loss of the last batches, which must not be more than there are. */
    public double recentLoss(int last) {
        double sum = 0;
        for (int batch = batches - last; batch < batches; batch++) {
            sum += losses[batch];
        }
        return sum / last;
    }

    /** The fraction of a batch's images that was classified correctly, 0 to 1; batches count from 0. */
    public float accuracy(int batch) {
        return accuracies[batch];
    }

    /** All measurements on test images, oldest first. */
    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    /** Adds a measurement on test images, taken after the batches so far. */
    public void add(EvaluationResult result) {
        measurements.add(new Measurement(batches, result.loss(), result.accuracy()));
    }

    void add(BatchResult result) {
        if (batches == losses.length) {
            losses = Arrays.copyOf(losses, 2 * batches + 1);
            accuracies = Arrays.copyOf(accuracies, 2 * batches + 1);
        }
        losses[batches] = result.loss();
        accuracies[batches] = result.accuracy();
        batches++;
    }

    TrainingHistory copy() {
        return new TrainingHistory(
                Arrays.copyOf(losses, batches), Arrays.copyOf(accuracies, batches), batches, measurements);
    }
}
