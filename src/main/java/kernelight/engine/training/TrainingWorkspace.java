package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.training.augmentation.Augmentation;
import kernelight.engine.training.loss.Loss;
import kernelight.engine.training.loss.Scores;
import org.jspecify.annotations.Nullable;

/** The memory in which one thread trains on one micro-batch: its images, activations and gradients. */
final class TrainingWorkspace {
    private final ForwardPass forward;
    private final BackwardPass backward;
    private final Loss loss;
    /** Null if images are not augmented. */
    private final @Nullable Augmentation augmentation;

    private final int[] indices;
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
        indices = new int[images];
        labels = new int[images];
    }

    /**
     * Loads the images of the epoch from position {@code first} on, augmented if the settings say so. Seed and image
     * index determine the augmentation.
     */
    void load(LabelledImages images, EpochOrder order, int first, long augmentationSeed) {
        for (int n = 0; n < indices.length; n++) {
            indices[n] = order.image(first + n);
            labels[n] = images.label(indices[n]);
        }
        if (augmentation == null) {
            MicroBatches.load(images, indices, forward.input());
            return;
        }
        float[] input = forward.input().data();
        for (int n = 0; n < indices.length; n++) {
            int offset = indices[n] * images.imageSize();
            long seed = augmentationSeed + indices[n];
            augmentation.change(images.pixels(), offset, seed, input, n, indices.length);
        }
        if (images.full() != 1) {
            for (int i = 0; i < input.length; i++) {
                input[i] *= images.full();
            }
        }
    }

    ForwardPass forward() {
        return forward;
    }

    BackwardPass backward() {
        return backward;
    }

    /** Computes the loss after the forward pass, and its gradient, with which the backward pass begins. */
    void measure(int batchSize, MicroBatchResult result) {
        double lossSum = loss.measure(forward.output(), labels, batchSize, backward.outputGradient());
        result.set(lossSum, Scores.countCorrect(forward.output(), labels));
    }
}
