package kernelight.digitreader;

import java.util.stream.IntStream;
import kernelight.engine.network.Network;
import kernelight.engine.network.OutputKind;
import kernelight.engine.training.BatchInference;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;

/**
 * Measures a network on digits, part by part: whoever calls {@link #step()} can show progress or stop. Digits that none
 * of its classes stands for are left out.
 */
public final class DigitMeasurement {
    private static final int IMAGES_PER_STEP = 1024;
    private static final double MISLABELLED = 0.001;

    private final LabelledImages images;
    private final int[] measured;
    private final int[] classOf;
    private final BatchInference inference;
    private final OutputKind outputKind;
    private final float[] input;
    private final float[] scores;
    private final int classes;
    private final int[][] confusion;
    private double lossSum;
    private double otherSum;
    private int done;

    /** @param images of 28 x 28 */
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
        confusion = new int[classes][classes];
    }

    /** How many images are measured in all. */
    public int count() {
        return measured.length;
    }

    public int done() {
        return done;
    }

    public boolean hasNext() {
        return done < measured.length;
    }

    /** Measures the next thousand images or so. */
    public void step() {
        int count = Math.min(IMAGES_PER_STEP, measured.length - done);
        for (int i = 0; i < count; i++) {
            float[] image = images.image(measured[done + i]);
            System.arraycopy(image, 0, input, i * image.length, image.length);
        }
        inference.run(input, count, scores);
        for (int i = 0; i < count; i++) {
            count(classOf[images.label(measured[done + i])], i);
        }
        done += count;
    }

    private void count(int right, int row) {
        float[] of = new float[classes];
        System.arraycopy(scores, row * classes, of, 0, classes);
        int chosen = 0;
        for (int i = 1; i < classes; i++) {
            chosen = of[i] > of[chosen] ? i : chosen;
        }
        confusion[right][chosen]++;
        float[] probable = outputKind.probabilities(of);
        for (int i = 0; i < classes; i++) {
            double surprise = -Math.log(Math.max(Float.MIN_NORMAL, probable[i]));
            if (i == right) {
                lossSum += surprise;
            } else {
                otherSum += surprise / (classes - 1);
            }
        }
    }

    /**
     * The mean loss as if a thousandth of the digits were labelled at random: whoever is far too sure of itself has a
     * large one even where no digit is read wrongly.
     */
    double smoothedLoss() {
        return ((1 - MISLABELLED) * lossSum + MISLABELLED * otherSum) / done;
    }

    /** What was measured so far; the loss is the mean of -log of the right class's probability. */
    public EvaluationResult result() {
        int right = 0;
        int[][] copy = new int[classes][];
        for (int label = 0; label < classes; label++) {
            right += confusion[label][label];
            copy[label] = confusion[label].clone();
        }
        return new EvaluationResult(done, right, (float) (lossSum / done), copy);
    }

    DigitMeasurement all() {
        while (hasNext()) {
            step();
        }
        return this;
    }
}
