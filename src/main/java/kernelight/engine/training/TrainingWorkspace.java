package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.training.augmentation.Augmentation;
import kernelight.engine.training.loss.Loss;
import kernelight.engine.training.loss.Scores;
import org.jspecify.annotations.Nullable;

/** Where one thread works on one slice of a batch: the slice's images, activations and their gradients. */
final class TrainingWorkspace {
    private final ForwardPass forward;
    private final BackwardPass backward;
    private final Loss loss;
    /** Null where images stay as they are. */
    private final @Nullable Augmentation augmentation;

    private final int[] numbers;
    private final int[] labels;

    TrainingWorkspace(Network network, TrainingSettings settings, int images) {
        forward = ForwardPass.training(network, new FastKernels(), images);
        backward = new BackwardPass(forward);
        loss = settings.loss().newLoss(network);
        augmentation = settings.augmentation().isNone()
                ? null
                : new Augmentation(
                        settings.augmentation(),
                        network.inputShape().height(),
                        network.inputShape().width());
        numbers = new int[images];
        labels = new int[images];
    }

    /**
     * Takes the images that the epoch shows from {@code first} on, each changed a little where that is wanted, in a way
     * that the seed and the image's number decide.
     */
    void load(LabelledImages images, EpochOrder order, int first, long augmentationSeed) {
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = order.image(first + n);
            labels[n] = images.label(numbers[n]);
        }
        if (augmentation == null) {
            MicroBatches.load(images, numbers, forward.input());
            return;
        }
        float[] input = forward.input().data();
        for (int n = 0; n < numbers.length; n++) {
            int offset = numbers[n] * images.imageSize();
            long seed = augmentationSeed + numbers[n];
            augmentation.change(images.pixels(), offset, seed, input, n, numbers.length);
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
    void measure(int batchSize, MicroBatchResult result) {
        double lossSum = loss.measure(forward.output(), labels, batchSize, backward.outputGradient());
        result.set(lossSum, Scores.right(forward.output(), labels));
    }
}
