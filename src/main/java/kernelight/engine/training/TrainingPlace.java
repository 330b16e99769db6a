package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.training.augmentation.Augmentation;
import kernelight.engine.training.loss.Loss;
import kernelight.engine.training.loss.Scores;

/** Where one thread works on one slice of a batch: the slice's images, activations and their gradients. */
final class TrainingPlace {
    private final ForwardPass forward;
    private final BackwardPass backward;
    private final Loss loss;
    private final Augmentation augmentation;
    private final int[] numbers;
    private final int[] labels;

    TrainingPlace(Network network, TrainingSettings settings, int images) {
        forward = ForwardPass.training(network, new FastKernels(), images);
        backward = new BackwardPass(forward);
        loss = settings.loss().newLoss(network);
        augmentation = new Augmentation(
                settings.augmentation(),
                network.inputShape().height(),
                network.inputShape().width());
        numbers = new int[images];
        labels = new int[images];
    }

    /** Takes the images that the epoch shows from {@code first} on. */
    void load(LabelledImages images, EpochOrder order, int first) {
        choose(images, order, first);
        Slices.load(images, numbers, forward.input());
    }

    /** The same with every image changed a little, in a way that the seed and the image's number decide. */
    void loadAugmented(LabelledImages images, EpochOrder order, int first, long seed) {
        choose(images, order, first);
        int pixels = images.imageSize();
        for (int n = 0; n < numbers.length; n++) {
            float[] input = forward.input().data();
            augmentation.change(images.pixels(), numbers[n] * pixels, seed + numbers[n], input, n, numbers.length);
        }
    }

    /** The way forward, to be followed by {@link #measure}, and the way back. */
    ForwardPass forward() {
        return forward;
    }

    BackwardPass backward() {
        return backward;
    }

    /** Compares what came out with the labels, and begins the way back with the gradient of the loss. */
    void measure(int batchSize, SliceResult result) {
        double lossSum = loss.measure(forward.output(), labels, batchSize, backward.outputGradient());
        result.set(lossSum, Scores.right(forward.output(), labels));
    }

    private void choose(LabelledImages images, EpochOrder order, int first) {
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = order.image(first + n);
            labels[n] = images.label(numbers[n]);
        }
    }
}
