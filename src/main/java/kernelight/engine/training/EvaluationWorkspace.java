package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.OutputKind;
import kernelight.engine.training.loss.Loss;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.loss.Scores;

/** The memory in which one thread measures a network on one micro-batch. */
final class EvaluationWorkspace {
    private final ForwardPass forward;
    private final Loss loss;
    private final OutputKind outputKind;
    private final int[] indices;
    private final int[] labels;

    EvaluationWorkspace(Network network, LossFunction function, int images) {
        forward = ForwardPass.inference(network, new FastKernels(), images);
        loss = function.newLoss(network);
        outputKind = OutputKind.of(network);
        indices = new int[images];
        labels = new int[images];
    }

    /**
     * Classifies the images from {@code first} on.
     *
     * @param predictions receives the class of each at the image's index, and its probability
     * @return the sum of their losses
     */
    double measure(LabelledImages images, int first, Predictions predictions) {
        for (int n = 0; n < indices.length; n++) {
            indices[n] = first + n;
            labels[n] = images.label(first + n);
        }
        MicroBatches.load(images, indices, forward.input());
        forward.run();
        for (int n = 0; n < indices.length; n++) {
            int best = Scores.argmax(forward.output(), n);
            predictions.classes()[first + n] = best;
            predictions.probabilities()[first + n] = outputKind.probability(forward.output(), n, best);
        }
        return loss.measure(forward.output(), labels);
    }
}
