package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.training.loss.Loss;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.loss.Scores;

/** Where one thread measures one slice of images. */
final class EvaluationWorkspace {
    private final ForwardPass forward;
    private final Loss loss;
    private final int[] numbers;
    private final int[] labels;

    EvaluationWorkspace(Network network, LossFunction function, int images) {
        forward = ForwardPass.inference(network, new FastKernels(), images);
        loss = function.newLoss(network);
        numbers = new int[images];
        labels = new int[images];
    }

    /**
     * Classifies the images from {@code first} on.
     *
     * @param chosen receives the class of each, from {@code place} on
     * @return the sum of their losses
     */
    double measure(LabelledImages images, int first, int[] chosen, int place) {
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = first + n;
            labels[n] = images.label(first + n);
        }
        MicroBatches.load(images, numbers, forward.input());
        forward.run();
        for (int n = 0; n < numbers.length; n++) {
            chosen[place + n] = Scores.best(forward.output(), n);
        }
        return loss.measure(forward.output(), labels);
    }
}
