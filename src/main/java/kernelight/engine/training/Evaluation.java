package kernelight.engine.training;

import kernelight.engine.network.Network;
import kernelight.engine.training.loss.LossFunction;

/**
 * Measures a network on labelled images, part by part: whoever calls {@link #step()} can show progress or stop. The
 * network's weights must not change meanwhile.
 */
public final class Evaluation {
    private static final int SLICES_PER_STEP = 64;

    private final LabelledImages images;
    private final BatchRunner runner;
    private final WorkspacePool<EvaluationWorkspace> places;
    private final int[] chosen = new int[SLICES_PER_STEP * MicroBatches.IMAGES];
    private final double[] losses = new double[SLICES_PER_STEP];
    private final int[][] confusion;
    private double lossSum;
    private int done;

    /** With the usual loss for classes, cross-entropy. */
    public Evaluation(Network network, LabelledImages images, BatchRunner runner) {
        this(network, images, LossFunction.CROSS_ENTROPY, runner);
    }

    public Evaluation(Network network, LabelledImages images, LossFunction loss, BatchRunner runner) {
        ImagesFit.require(network, images);
        this.images = images;
        this.runner = runner;
        this.places = new WorkspacePool<>(size -> new EvaluationWorkspace(network, loss, size));
        int classes = network.outputShape().channels();
        this.confusion = new int[classes][classes];
    }

    /** Measures all images at once. */
    public static EvaluationResult evaluate(Network network, LabelledImages images, BatchRunner runner) {
        Evaluation evaluation = new Evaluation(network, images, runner);
        while (evaluation.hasNext()) {
            evaluation.step();
        }
        return evaluation.result();
    }

    public boolean hasNext() {
        return done < images.count();
    }

    /** How many images have been measured. */
    public int done() {
        return done;
    }

    /** Measures the next images, about a thousand. */
    public void step() {
        int count = Math.min(chosen.length, images.count() - done);
        runner.run(MicroBatches.count(count), slice -> {
            int size = MicroBatches.size(slice, count);
            EvaluationWorkspace place = places.take(size);
            losses[slice] =
                    place.measure(images, done + slice * MicroBatches.IMAGES, chosen, slice * MicroBatches.IMAGES);
            places.giveBack(size, place);
        });
        for (int slice = 0; slice < MicroBatches.count(count); slice++) {
            lossSum += losses[slice];
        }
        for (int i = 0; i < count; i++) {
            confusion[images.label(done + i)][chosen[i]]++;
        }
        done += count;
    }

    /** What was measured so far. */
    public EvaluationResult result() {
        int right = 0;
        int[][] copy = new int[confusion.length][];
        for (int label = 0; label < confusion.length; label++) {
            right += confusion[label][label];
            copy[label] = confusion[label].clone();
        }
        return new EvaluationResult(done, right, (float) (lossSum / done), copy);
    }
}
