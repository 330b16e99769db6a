package kernelight.screen.training.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;

/**
 * The user's choices for a run, which apply from its start. Whole numbers are double properties, because steppers need
 * them.
 */
public final class RunChoices {
    public static final double SMALLEST_RATE = 0.00001;
    public static final double LARGEST_RATE = 10;
    public static final int LARGEST_BATCH = 4096;
    public static final int MOST_EPOCHS = 100;
    public static final int LARGEST_SEED = 999_999;
    public static final double LARGEST_MOMENTUM = 0.99;

    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    private final ObjectProperty<RunNetwork> network =
            new SimpleObjectProperty<>(new RunNetwork.Named(Architecture.LENET5));
    private final ReadOnlyObjectWrapper<Optional<RunNetwork.Own>> own = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final DoubleProperty learningRate = new SimpleDoubleProperty(DEFAULTS.learningRate());
    private final DoubleProperty batchSize = new SimpleDoubleProperty(DEFAULTS.batchSize());
    private final DoubleProperty epochs = new SimpleDoubleProperty(DEFAULTS.epochs());
    private final DoubleProperty seed = new SimpleDoubleProperty(DEFAULTS.seed());
    private final ObjectProperty<OptimizerChoice> optimizer = new SimpleObjectProperty<>(OptimizerChoice.SGD);
    private final DoubleProperty momentum = new SimpleDoubleProperty(0.9);
    private final ObjectProperty<Boolean> augment = new SimpleObjectProperty<>(false);
    private double otherRate = OptimizerSettings.Adam.withDecay(0).usualLearningRate();

    public RunChoices() {
        // A learning rate that suits one optimizer is fifty times too large or too small for the other.
        optimizer.addListener((property, before, now) -> {
            double rate = learningRate.get();
            learningRate.set(otherRate);
            otherRate = rate;
        });
    }

    /** The named networks to choose from: each learns digits in minutes. */
    public static List<Architecture> architectures() {
        return Architecture.forDigits();
    }

    /** The network that is trained. */
    public ObjectProperty<RunNetwork> networkProperty() {
        return network;
    }

    /** The last network of a person's own layers, which can be chosen beside the named ones. */
    public ReadOnlyObjectProperty<Optional<RunNetwork.Own>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Chooses a network of a person's own layers, in place of the one before. */
    public void choose(RunNetwork.Own chosen) {
        network.set(chosen);
        offer(chosen);
    }

    /** It can be chosen from now on. */
    void offer(RunNetwork.Own offered) {
        own.set(Optional.of(offered));
    }

    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    public DoubleProperty batchSizeProperty() {
        return batchSize;
    }

    public DoubleProperty epochsProperty() {
        return epochs;
    }

    public DoubleProperty seedProperty() {
        return seed;
    }

    public ObjectProperty<OptimizerChoice> optimizerProperty() {
        return optimizer;
    }

    /** Only SGD uses it. */
    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** Whether the digits are augmented: each is changed a little each time it is seen. */
    public ObjectProperty<Boolean> augmentProperty() {
        return augment;
    }

    /**
     * A learning rate to try after one that was too large: a tenth of it, or the optimizer's usual one if that is
     * smaller.
     */
    public static double smallerRateAfter(TrainingSettings tooFast) {
        double tenth =
                BigDecimal.valueOf(tooFast.learningRate()).movePointLeft(1).doubleValue(); // 0.07, not 0.0699...
        return Math.min(tenth, tooFast.optimizer().usualLearningRate());
    }

    /** Calls back after each change of any choice. */
    void onChange(Runnable callback) {
        for (Observable choice :
                List.of(network, own, learningRate, batchSize, epochs, seed, optimizer, momentum, augment)) {
            choice.addListener(changed -> callback.run());
        }
    }

    RunSettings settings() {
        return new RunSettings(network.get(), training());
    }

    private TrainingSettings training() {
        return DEFAULTS.withEpochs((int) epochs.get())
                .withBatchSize((int) batchSize.get())
                .withOptimizer(optimizer.get().settings(momentum.get()), learningRate.get())
                .withAugmentation(augment.get() ? AugmentationSettings.USUAL : AugmentationSettings.NONE)
                .withSeed((long) seed.get());
    }
}
