package kernelight.engine.training;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;

/** The memory for one slice of a batch: its images, its activations, its gradients, its loss. */
final class TrainingSlice {
    private final ForwardPass forward;
    private final BackwardPass backward;
    private final SoftmaxCrossEntropy loss;
    private final Augmentation augmentation;
    private final int[] labels;

    TrainingSlice(Network network, int images) {
        forward = new ForwardPass(network, new FastKernels(), images);
        backward = new BackwardPass(forward);
        loss = new SoftmaxCrossEntropy(network.outputShape().channels());
        augmentation = new Augmentation(
                network.inputShape().height(), network.inputShape().width());
        labels = new int[images];
    }

    /** Forward and backward for the images {@code order[first]} and on. */
    void run(LabelledImages images, int[] order, int first, int batchSize) {
        Slices.load(images, order, first, forward);
        train(images, order, first, batchSize);
    }

    /** The same with every image changed a little, in a way that the seed and the image's number decide. */
    void runAugmented(LabelledImages images, int[] order, int first, int batchSize, long seed) {
        int pixels = images.height() * images.width();
        for (int n = 0; n < labels.length; n++) {
            int image = order[first + n];
            SplittableRandom random = new SplittableRandom(seed + image);
            augmentation.change(
                    images.pixels(), image * pixels, random, forward.input().data(), n, labels.length);
        }
        train(images, order, first, batchSize);
    }

    private void train(LabelledImages images, int[] order, int first, int batchSize) {
        for (int n = 0; n < labels.length; n++) {
            labels[n] = images.label(order[first + n]);
        }
        forward.run();
        loss.measure(forward.output(), labels, batchSize, backward.outputGradient());
        backward.run();
    }

    /** The gradient by each of the network's parameters, of the loss summed over the slice over the batch size. */
    List<float[]> gradients() {
        return backward.gradients();
    }

    double lossSum() {
        return loss.lossSum();
    }

    int right() {
        return loss.right();
    }
}
