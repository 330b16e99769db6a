package kernelight.digitreader;

import java.util.stream.IntStream;
import kernelight.engine.network.Network;
import kernelight.engine.network.OutputKind;
import kernelight.engine.training.BatchInference;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Predictions;

/**
 * Measures a network on digits in steps, so that the caller of {@link #step()} can show progress or stop. Digits for
 * which the network has no class are left out.
 */
public final class DigitMeasurement {
    private static final int IMAGES_PER_STEP = 1024;
    /** The fraction of wrong labels that {@link #smoothedLoss} assumes. */
    private static final double MISLABELLED = 0.001;

    private final LabelledImages images;
    private final int[] measured;
    private final int[] classOf;
    private final BatchInference inference;
    private final OutputKind outputKind;
    private final float[] input;
    private final float[] scores;
    private final int classes;
    private final Predictions predictions;
    private double lossSum;
    private double otherSum;
    private int done;

    /** @param images grey images of 28 x 28, with digits as labels */
    public DigitMeasurement(DigitReader reader, LabelledImages images, BatchRunner runner) {
        this.images = images;
        ClassNames names = reader.classes();
        classOf = IntStream.range(
                        0,
                        1
                                + IntStream.range(0, images.count())
                                        .map(images::label)
                                        .max()
                                        .orElse(0))
                .map(digit -> names.classOf(digit).orElse(-1))
                .toArray();
        measured = IntStream.range(0, images.count())
                .filter(index -> classOf[images.label(index)] >= 0)
                .toArray();
        Network network = reader.network();
        inference = new BatchInference(network, runner);
        outputKind = OutputKind.of(network);
        classes = names.count();
        input = new float[IMAGES_PER_STEP * images.imageSize()];
        scores = new float[IMAGES_PER_STEP * classes];
        predictions = new Predictions(new int[measured.length], new float[measured.length]);
    }

    /** The number of images to measure. */
    public int count() {
        return measured.length;
    }

    /** The number of images already measured. */
    public int done() {
        return done;
    }

    public boolean hasNext() {
        return done < measured.length;
    }

    /** Measures the next 1024 images, or those that are left. */
    public void step() {
        int count = Math.min(IMAGES_PER_STEP, measured.length - done);
        for (int i = 0; i < count; i++) {
            float[] image = images.image(measured[done + i]);
            System.arraycopy(image, 0, input, i * image.length, image.length);
        }
        inference.run(input, count, scores);
        for (int i = 0; i < count; i++) {
            addResult(classOf[images.label(measured[done + i])], i);
        }
        done += count;
    }

    private void addResult(int label, int row) {
        float[] logits = new float[classes];
        System.arraycopy(scores, row * classes, logits, 0, classes);
        int predicted = 0;
        for (int i = 1; i < classes; i++) {
            predicted = logits[i] > logits[predicted] ? i : predicted;
        }
        float[] p = outputKind.probabilities(logits);
        predictions.classes()[done + row] = predicted;
        predictions.probabilities()[done + row] = p[predicted];
        for (int i = 0; i < classes; i++) {
            double loss = -Math.log(Math.max(Float.MIN_NORMAL, p[i]));
            if (i == label) {
                lossSum += loss;
            } else {
                otherSum += loss / (classes - 1);
            }
        }
    }

    /**
     * The mean cross-entropy with label smoothing, as if a thousandth of the labels were random. It is large for a
     * network that is overconfident, even if it classifies every digit correctly.
     */
    double smoothedLoss() {
        return ((1 - MISLABELLED) * lossSum + MISLABELLED * otherSum) / done;
    }

    /** The result over the images measured so far; the loss is the mean cross-entropy. */
    public EvaluationResult result() {
        int[][] confusion = predictions.confusion(classes, i -> i < done ? classOf[images.label(measured[i])] : -1);
        int correct = 0;
        for (int label = 0; label < classes; label++) {
            correct += confusion[label][label];
        }
        return new EvaluationResult(done, correct, (float) (lossSum / done), confusion);
    }

    /** Measures all images. */
    DigitMeasurement all() {
        while (hasNext()) {
            step();
        }
        return this;
    }
}
