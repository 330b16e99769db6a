package kernelight.engine.training;

import java.util.SplittableRandom;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;

/** Where one thread works on one slice of a batch: the slice's images, activations and their gradients. */
final class TrainingPlace {
    private final ForwardPass forward;
    private final BackwardPass backward;
    private final SoftmaxCrossEntropy loss;
    private final Augmentation augmentation;
    private final int[] numbers;
    private final int[] labels;

    TrainingPlace(Network network, int images) {
        forward = ForwardPass.training(network, new FastKernels(), images);
        backward = new BackwardPass(forward);
        loss = new SoftmaxCrossEntropy(network.outputShape().channels());
        augmentation = new Augmentation(
                network.inputShape().height(), network.inputShape().width());
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
        int pixels = images.height() * images.width();
        for (int n = 0; n < numbers.length; n++) {
            SplittableRandom random = new SplittableRandom(seed + numbers[n]);
            float[] input = forward.input().data();
            augmentation.change(images.pixels(), numbers[n] * pixels, random, input, n, numbers.length);
        }
    }

    /** Forward and backward for what was loaded. */
    void run(int batchSize, SliceResult result) {
        forward.run();
        loss.measure(forward.output(), labels, batchSize, backward.outputGradient());
        backward.run(result.gradients());
        result.set(loss.lossSum(), loss.right());
    }

    private void choose(LabelledImages images, EpochOrder order, int first) {
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = order.image(first + n);
            labels[n] = images.label(numbers[n]);
        }
    }
}
