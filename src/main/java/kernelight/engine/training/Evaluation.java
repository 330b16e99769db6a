package kernelight.engine.training;

import kernelight.engine.network.Network;
import kernelight.engine.training.loss.LossFunction;

/**
 * Measures a network on labelled images in steps, so that the caller of {@link #step()} can show progress or stop. The
 * network's weights must not change meanwhile.
 */
public final class Evaluation {
    private static final int MICRO_BATCHES_PER_STEP = 64;
    private static final int IMAGES_PER_STEP = MICRO_BATCHES_PER_STEP * MicroBatches.IMAGES;

    private final LabelledImages images;
    private final BatchRunner runner;
    private final WorkspacePool<EvaluationWorkspace> workspaces;
    private final double[] losses = new double[MICRO_BATCHES_PER_STEP];
    private final Predictions predictions;
    private final int classes;
    private double lossSum;
    private int done;

    /**
     * An evaluation with cross-entropy as the loss.
     *
     * @throws kernelight.engine.tensor.ShapeException if the network does not take images of this size, or does not end
     *     in one score per class
     * @throws IllegalArgumentException if there are no images, or a label is not one of the network's classes
     */
    public Evaluation(Network network, LabelledImages images, BatchRunner runner) {
        this(network, images, LossFunction.CROSS_ENTROPY, runner);
    }

    /**
     * An evaluation with any loss.
     *
     * @throws kernelight.engine.tensor.ShapeException if the network does not take images of this size, or does not end
     *     in one score per class
     * @throws IllegalArgumentException if there are no images, or a label is not one of the network's classes
     */
    public Evaluation(Network network, LabelledImages images, LossFunction loss, BatchRunner runner) {
        DatasetCheck.require(network, images);
        this.images = images;
        this.runner = runner;
        this.workspaces = new WorkspacePool<>(size -> new EvaluationWorkspace(network, loss, size));
        this.predictions = new Predictions(new int[images.count()], new float[images.count()]);
        this.classes = network.outputShape().channels();
    }

    /**
     * Measures all images, with cross-entropy as the loss.
     *
     * @throws kernelight.engine.tensor.ShapeException if the network does not take images of this size, or does not end
     *     in one score per class
     * @throws IllegalArgumentException if there are no images, or a label is not one of the network's classes
     */
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

    /** Measures the next 1024 images, or those that are left. */
    public void step() {
        int count = Math.min(IMAGES_PER_STEP, images.count() - done);
        runner.run(MicroBatches.count(count), microBatch -> {
            int size = MicroBatches.size(microBatch, count);
            EvaluationWorkspace workspace = workspaces.take(size);
            losses[microBatch] = workspace.measure(images, done + microBatch * MicroBatches.IMAGES, predictions);
            workspaces.giveBack(size, workspace);
        });
        for (int microBatch = 0; microBatch < MicroBatches.count(count); microBatch++) {
            lossSum += losses[microBatch];
        }
        done += count;
    }

    /** What was read in the images measured so far. */
    public Predictions predictions() {
        return predictions.first(done);
    }

    /** The result over the images measured so far. */
    public EvaluationResult result() {
        int[][] confusion = predictions().confusion(classes, images::label);
        int correct = 0;
        for (int label = 0; label < classes; label++) {
            correct += confusion[label][label];
        }
        return new EvaluationResult(done, correct, (float) (lossSum / done), confusion);
    }
}
