package kernelight.screen.training.model;

import java.math.BigDecimal;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.screen.training.setup.model.MoreChoices;

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
    public static final double SMALLEST_MOMENTUM = 0.01;
    public static final double LARGEST_MOMENTUM = 0.99;

    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Architecture.LENET5);

    private final DoubleProperty learningRate = new SimpleDoubleProperty(DEFAULTS.learningRate());
    private final DoubleProperty batchSize = new SimpleDoubleProperty(DEFAULTS.batchSize());
    private final DoubleProperty epochs = new SimpleDoubleProperty(DEFAULTS.epochs());
    private final DoubleProperty seed = new SimpleDoubleProperty(DEFAULTS.seed());
    private final ObjectProperty<OptimizerChoice> optimizer = new SimpleObjectProperty<>(OptimizerChoice.MOMENTUM);
    private final DoubleProperty momentum = new SimpleDoubleProperty(0.9);
    private final MoreChoices more = new MoreChoices();
    private boolean isDemonstration;
    private double otherRate = OptimizerSettings.Adam.withDecay(0).usualLearningRate();

    public RunChoices() {
        // A learning rate that suits one optimizer is fifty times too large or too small for the other.
        optimizer.addListener((property, before, now) -> {
            if (before.isAdaptive() != now.isAdaptive()) {
                double rate = learningRate.get();
                learningRate.set(otherRate);
                otherRate = rate;
            }
            if ((before == OptimizerChoice.ADAMW) != (now == OptimizerChoice.ADAMW)) {
                more.exchangeWeightDecay();
            }
        });
    }

    /** The networks to choose from: each learns digits in minutes. */
    public static List<Architecture> architectures() {
        return Architecture.forDigits();
    }

    /** The network that is trained. */
    public ObjectProperty<Architecture> architectureProperty() {
        return architecture;
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

    /** Only some optimizers use it, see {@link OptimizerChoice#hasMomentum()}. */
    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** The choices that are not seen at once. */
    public MoreChoices more() {
        return more;
    }

    /** Sets whether the next runs only show something, so that their networks are not kept. */
    public void setDemonstration(boolean demonstration) {
        isDemonstration = demonstration;
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
        for (Observable choice : List.of(architecture, learningRate, batchSize, epochs, seed, optimizer, momentum)) {
            choice.addListener(changed -> callback.run());
        }
        more.onChange(callback);
    }

    RunSettings settings() {
        return new RunSettings(architecture.get(), more.weights(), more.images(), training(), isDemonstration);
    }

    private TrainingSettings training() {
        TrainingSettings chosen = DEFAULTS.withEpochs((int) epochs.get())
                .withBatchSize((int) batchSize.get())
                .withOptimizer(
                        optimizer
                                .get()
                                .settings(
                                        momentum.get(),
                                        more.weightDecayProperty().get()),
                        learningRate.get())
                .withSeed((long) seed.get());
        return more.of(chosen);
    }
}
