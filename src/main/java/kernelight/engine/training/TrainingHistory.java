package kernelight.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a run went so far: loss and accuracy of every batch, and the measurements on test images. */
public final class TrainingHistory {
    private static final int FIRST_ROOM = 1024;

    private float[] losses;
    private float[] accuracies;
    private int batches;
    private final List<Measurement> measurements;

    /**
     * A measurement on test images.
     *
     * @param batch after so many batches
     * @param loss the mean over the images
     * @param accuracy the part of the images that was right, 0 to 1
     */
    public record Measurement(int batch, float loss, float accuracy) {}

    /** Nothing yet. */
    TrainingHistory() {
        this(new float[FIRST_ROOM], new float[FIRST_ROOM], 0, List.of());
    }

    /** @param losses one for each batch, as {@code accuracies} */
    public TrainingHistory(float[] losses, float[] accuracies, List<Measurement> measurements) {
        this(losses.clone(), accuracies.clone(), losses.length, measurements);
        if (losses.length != accuracies.length) {
            throw new IllegalArgumentException(
                    losses.length + " losses and " + accuracies.length + " accuracies are not of the same batches.");
        }
    }

    private TrainingHistory(float[] losses, float[] accuracies, int batches, List<Measurement> measurements) {
        this.losses = losses;
        this.accuracies = accuracies;
        this.batches = batches;
        this.measurements = new ArrayList<>(measurements);
    }

    /** How many batches it has. */
    public int batches() {
        return batches;
    }

    /** The loss of a batch, counted from 0: the mean over its images. */
    public float loss(int batch) {
        return losses[batch];
    }

    /** The part of a batch's images that was right. */
    public float accuracy(int batch) {
        return accuracies[batch];
    }

    /** All measurements on test images, in the order of time. */
    public List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    /** Keeps what was measured on test images after the batches so far. */
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
