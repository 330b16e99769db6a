package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.training.loss.Loss;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.loss.Scores;

/** The memory in which one thread measures a network on one micro-batch. */
final class EvaluationWorkspace {
    private final ForwardPass forward;
    private final Loss loss;
    private final int[] indices;
    private final int[] labels;

    EvaluationWorkspace(Network network, LossFunction function, int images) {
        forward = ForwardPass.inference(network, new FastKernels(), images);
        loss = function.newLoss(network);
        indices = new int[images];
        labels = new int[images];
    }

    /**
     * Classifies the images from {@code first} on.
     *
     * @param predicted receives the class of each, from {@code offset} on
     * @return the sum of their losses
     */
    double measure(LabelledImages images, int first, int[] predicted, int offset) {
        for (int n = 0; n < indices.length; n++) {
            indices[n] = first + n;
            labels[n] = images.label(first + n);
        }
        MicroBatches.load(images, indices, forward.input());
        forward.run();
        for (int n = 0; n < indices.length; n++) {
            predicted[offset + n] = Scores.argmax(forward.output(), n);
        }
        return loss.measure(forward.output(), labels);
    }
}
