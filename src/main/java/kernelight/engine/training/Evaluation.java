package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Tensor;

/**
 * Measures a network on labelled images, part by part: whoever calls {@link #step()} can show progress or stop. The
 * network's weights must not change meanwhile.
 */
public final class Evaluation {
    private static final int SLICES_PER_STEP = 64;

    private final Network network;
    private final LabelledImages images;
    private final BatchRunner runner;
    private final int[][] confusion;
    private double lossSum;
    private int done;

    public Evaluation(Network network, LabelledImages images, BatchRunner runner) {
        ImagesFit.require(network, images);
        this.network = network;
        this.images = images;
        this.runner = runner;
        this.confusion =
                new int[network.outputShape().size()][network.outputShape().size()];
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
        int count = Math.min(SLICES_PER_STEP * Slices.IMAGES, images.count() - done);
        List<EvaluationSlice> slices = new ArrayList<>();
        for (int slice = 0; slice < Slices.count(count); slice++) {
            slices.add(new EvaluationSlice(done + slice * Slices.IMAGES, Slices.size(slice, count)));
        }
        runner.run(slices.size(), slice -> slices.get(slice).run());
        slices.forEach(EvaluationSlice::addUp);
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

    private final class EvaluationSlice {
        private final int first;
        private final ForwardPass forward;
        private final SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy(confusion.length);
        private final int[] order;
        private final int[] labels;

        EvaluationSlice(int first, int count) {
            this.first = first;
            this.forward = new ForwardPass(network, new FastKernels(), count);
            this.order = new int[count];
            this.labels = new int[count];
        }

        void run() {
            for (int n = 0; n < order.length; n++) {
                order[n] = first + n;
                labels[n] = images.label(first + n);
            }
            Slices.load(images, order, 0, forward);
            forward.run();
            loss.measure(forward.output(), labels);
        }

        void addUp() {
            Tensor scores = forward.output();
            lossSum += loss.lossSum();
            for (int n = 0; n < labels.length; n++) {
                confusion[labels[n]][SoftmaxCrossEntropy.best(scores, n)]++;
            }
        }
    }
}
