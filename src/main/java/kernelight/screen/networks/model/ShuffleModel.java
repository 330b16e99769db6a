package kernelight.screen.networks.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.Evaluation;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;

/**
 * Shows that a convolution needs neighbours and a fully connected layer does not: both learn digits for an epoch, as they are
 * and with their pixels shuffled, each image in the same way. FX thread.
 */
public final class ShuffleModel {
    private static final long SEED = 7;
    private static final int TRAINING = 12_000;
    private static final int TEST = 2_000;
    private static final Shape DIGIT = new Shape(1, 28, 28);

    private final IntFunction<LabelledImages> digits;
    private final LatestTask<Result> training;
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * How much of the test digits is read right, from 0 to 1.
     *
     * @param connected the fully connected network, on digits as they are
     * @param connectedShuffled the same on shuffled ones
     * @param convolution the network with convolutions, on digits as they are
     */
    public record Result(double connected, double connectedShuffled, double convolution, double convolutionShuffled) {}

    /**
     * @param digits so many digits, which may take seconds to make
     * @param worker trains, for some seconds
     */
    public ShuffleModel(IntFunction<LabelledImages> digits, Executor worker, Executor fxThread) {
        this.digits = digits;
        training = new LatestTask<>(worker, fxThread);
    }

    /** Trains in the background; does nothing while it trains. */
    public void train() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        training.request(
                () -> compute(digits.apply(TRAINING + TEST)),
                done -> {
                    busy.set(false);
                    result.set(Optional.of(done));
                },
                failure -> {
                    busy.set(false);
                    throw new IllegalStateException(failure);
                });
    }

    private static Result compute(LabelledImages all) {
        LabelledImages shuffled = shuffled(all);
        return new Result(
                learned(connected(), all),
                learned(connected(), shuffled),
                learned(convolution(), all),
                learned(convolution(), shuffled));
    }

    /** One hidden layer of 32 units: 25,450 parameters. */
    private static Network connected() {
        return Network.builder("fully connected", DIGIT)
                .add("flatten", new Flatten())
                .add("hidden", new Dense(DIGIT.size(), 32))
                .add("relu", new Relu())
                .add("scores", new Dense(32, 10))
                .build();
    }

    /** Two convolutions with pooling: 7,098 parameters. */
    private static Network convolution() {
        Window five = Window.square(5);
        return Network.builder("convolution", DIGIT)
                .add("conv1", new Convolution(1, 8, five))
                .add("relu1", new Relu())
                .add("pool1", MaxPooling.of(2))
                .add("conv2", new Convolution(8, 16, five))
                .add("relu2", new Relu())
                .add("pool2", MaxPooling.of(2))
                .add("flatten", new Flatten())
                .add("scores", new Dense(16 * 4 * 4, 10))
                .build();
    }

    /** What a network reads right of the last digits after it has learned the others once. */
    private static double learned(Network network, LabelledImages all) {
        Initializer.HE_UNIFORM.fill(network, SEED);
        int test = all.count() * TEST / (TRAINING + TEST);
        LabelledImages first = all.first(all.count() - test);
        LabelledImages last = part(all, all.count() - test, test);
        try (Trainer trainer =
                new Trainer(network, first, TrainingSettings.defaults().withEpochs(1), BatchRunner.onCallingThread())) {
            while (trainer.hasNext()) {
                trainer.step();
            }
        }
        return Evaluation.evaluate(network, last, BatchRunner.onCallingThread()).accuracy();
    }

    private static LabelledImages part(LabelledImages all, int from, int count) {
        int size = all.imageSize();
        return new LabelledImages(
                all.name(),
                all.height(),
                all.width(),
                Arrays.copyOfRange(all.pixels(), from * size, (from + count) * size),
                Arrays.copyOfRange(all.labels(), from, from + count));
    }

    /** The same images with their pixels in another order, the same for all. */
    static LabelledImages shuffled(LabelledImages images) {
        int size = images.imageSize();
        int[] order = new int[size];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        byte[] pixels = new byte[images.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = images.pixels()[i / size * size + order[i % size]];
        }
        return new LabelledImages(images.name(), images.height(), images.width(), pixels, images.labels());
    }

    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
