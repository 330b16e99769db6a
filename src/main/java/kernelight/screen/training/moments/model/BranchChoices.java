package kernelight.screen.training.moments.model;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.screen.training.model.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * The settings with which a run is to go on from the shown batch, at first those of the run. Whole numbers are double
 * properties, because steppers need them.
 */
public final class BranchChoices {
    private final DoubleProperty learningRate = new SimpleDoubleProperty(1);
    private final DoubleProperty momentum = new SimpleDoubleProperty();
    private final DoubleProperty batchSize = new SimpleDoubleProperty(1);
    private final DoubleProperty epochs = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper hasMomentum = new ReadOnlyBooleanWrapper();
    private @Nullable RunSettings run;
    /** What {@link #needEpochs} has chosen last; a person may have chosen another number since. */
    private int given = 1;

    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** Whether the optimizer has a momentum. */
    public ReadOnlyBooleanProperty hasMomentumProperty() {
        return hasMomentum.getReadOnlyProperty();
    }

    public DoubleProperty batchSizeProperty() {
        return batchSize;
    }

    /** How many epochs the run has in all, those before the shown batch included. */
    public DoubleProperty epochsProperty() {
        return epochs;
    }

    /** Calls back after each change of any of them. */
    public void onChange(Runnable callback) {
        for (DoubleProperty choice : new ArrayList<>(List.of(learningRate, momentum, batchSize, epochs))) {
            choice.addListener(changed -> callback.run());
        }
    }

    /** Begins with the settings of a run. */
    void take(RunSettings settings) {
        run = settings;
        TrainingSettings training = settings.training();
        learningRate.set(training.learningRate());
        batchSize.set(training.batchSize());
        given = training.epochs();
        epochs.set(given);
        boolean isSgd = training.optimizer() instanceof OptimizerSettings.Sgd;
        hasMomentum.set(isSgd);
        momentum.set(training.optimizer() instanceof OptimizerSettings.Sgd sgd ? sgd.momentum() : 0);
    }

    /** Sees to it that there are at least this many epochs. What a person has chosen stays if it is enough. */
    void needEpochs(int fewest) {
        if (run != null && (epochs.get() == given || epochs.get() < fewest)) {
            given = Math.max(run.training().epochs(), fewest);
            epochs.set(given);
        }
    }

    /** The chosen settings: the run's own, with what has been changed. */
    RunSettings settings(RunSettings of) {
        TrainingSettings training = of.training();
        OptimizerSettings optimizer = training.optimizer() instanceof OptimizerSettings.Sgd sgd
                ? new OptimizerSettings.Sgd(momentum.get(), sgd.nesterov() && momentum.get() > 0, sgd.weightDecay())
                : training.optimizer();
        return of.withTraining(training.withEpochs((int) epochs.get())
                .withBatchSize((int) batchSize.get())
                .withOptimizer(optimizer, learningRate.get()));
    }
}
