package kernelight.screen.training.model;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.engine.training.OptimizerKind;
import kernelight.engine.training.TrainingSettings;

/** What a learner chooses about a run; taken over when the run begins. Whole numbers are kept in double properties, as steppers want them. */
public final class RunChoices {
    /** What each optimizer usually works well with. */
    private static final double SGD_RATE = 0.02;

    private static final double ADAM_RATE = 0.001;

    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    private final DoubleProperty learningRate = new SimpleDoubleProperty(SGD_RATE);
    private final DoubleProperty batchSize = new SimpleDoubleProperty(DEFAULTS.batchSize());
    private final DoubleProperty epochs = new SimpleDoubleProperty(DEFAULTS.epochs());
    private final DoubleProperty seed = new SimpleDoubleProperty(DEFAULTS.seed());
    private final ObjectProperty<OptimizerKind> optimizer = new SimpleObjectProperty<>(OptimizerKind.SGD);
    private final DoubleProperty momentum = new SimpleDoubleProperty(0.9);
    private final ObjectProperty<Boolean> augment = new SimpleObjectProperty<>(DEFAULTS.augment());
    private double otherRate = ADAM_RATE;

    public RunChoices() {
        // A rate that is right for one optimizer is fifty times too large or too small for the other.
        optimizer.addListener((property, before, now) -> {
            double rate = learningRate.get();
            learningRate.set(otherRate);
            otherRate = rate;
        });
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

    public ObjectProperty<OptimizerKind> optimizerProperty() {
        return optimizer;
    }

    /** Only SGD uses it. */
    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** Whether each digit is changed a little each time it is seen. */
    public ObjectProperty<Boolean> augmentProperty() {
        return augment;
    }

    /** A learning rate to try after one that was too large: a tenth of it, or what usually works where that is less. */
    public static double calmerThan(TrainingSettings tooFast) {
        double usual = tooFast.optimizer() == OptimizerKind.SGD ? SGD_RATE : ADAM_RATE;
        double tenth = Double.parseDouble(Float.toString(tooFast.learningRate() / 10));
        return Math.min(tenth, usual);
    }

    /** Calls back after each change of any choice. */
    void onChange(Runnable callback) {
        for (Observable choice : List.of(learningRate, batchSize, epochs, seed, optimizer, momentum, augment)) {
            choice.addListener(changed -> callback.run());
        }
    }

    TrainingSettings settings() {
        return new TrainingSettings(
                (int) epochs.get(),
                (int) batchSize.get(),
                optimizer.get(),
                (float) learningRate.get(),
                (float) momentum.get(),
                (long) seed.get(),
                augment.get());
    }
}
