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
import kernelight.data.DataSource;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.screen.training.setup.model.MoreChoices;
import org.jspecify.annotations.Nullable;

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
    static final double USUAL_MOMENTUM = 0.9;

    private static final TrainingSettings DEFAULTS = TrainingSettings.defaults();

    private final ObjectProperty<RunNetwork> network =
            new SimpleObjectProperty<>(new RunNetwork.Named(Architecture.LENET5));
    private final ReadOnlyObjectWrapper<Optional<RunNetwork.Own>> own = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final DoubleProperty learningRate = new SimpleDoubleProperty(DEFAULTS.learningRate());
    private final DoubleProperty batchSize = new SimpleDoubleProperty(DEFAULTS.batchSize());
    private final DoubleProperty epochs = new SimpleDoubleProperty(DEFAULTS.epochs());
    private final DoubleProperty seed = new SimpleDoubleProperty(DEFAULTS.seed());
    private final ObjectProperty<OptimizerChoice> optimizer = new SimpleObjectProperty<>(OptimizerChoice.MOMENTUM);
    private final DoubleProperty momentum = new SimpleDoubleProperty(USUAL_MOMENTUM);
    private final MoreChoices more = new MoreChoices();
    private final ReadOnlyObjectWrapper<@Nullable Pitfall> pitfall = new ReadOnlyObjectWrapper<>();
    private @Nullable Before before;
    private double otherRate = OptimizerSettings.Adam.withDecay(0).usualLearningRate();

    /**
     * What was chosen before a pitfall was set up.
     *
     * @param source the data
     */
    record Before(RunChoices choices, DataSource source) {}

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

    /** Only some optimizers use it, see {@link OptimizerChoice#hasMomentum()}. */
    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** The choices that are not seen at once. */
    public MoreChoices more() {
        return more;
    }

    /** What goes wrong with these choices, as they were set up to show it; null for any others. */
    public ReadOnlyObjectProperty<@Nullable Pitfall> pitfallProperty() {
        return pitfall.getReadOnlyProperty();
    }

    /** What was chosen before the pitfall was set up; empty while none is. */
    Optional<Before> before() {
        return Optional.ofNullable(before);
    }

    /**
     * Sets up what shows a pitfall, from the choices as they are at first.
     *
     * @param source the data of now
     */
    void setUp(Pitfall wanted, DataSource source) {
        if (before == null) {
            RunChoices now = new RunChoices();
            now.copyFrom(this);
            before = new Before(now, source);
        }
        copyFrom(new RunChoices());
        wanted.apply(this);
        pitfall.set(wanted);
    }

    /** Marks the choices as those of a pitfall, or of none, as a file says. */
    void mark(@Nullable Pitfall saved, @Nullable Before savedBefore) {
        before = savedBefore;
        pitfall.set(saved);
    }

    /** Goes back to what was chosen before the pitfall was set up, and returns the data of then. */
    Optional<DataSource> undoPitfall() {
        Optional<Before> target = before();
        before = null;
        pitfall.set(null);
        target.ifPresent(then -> copyFrom(then.choices()));
        return target.map(Before::source);
    }

    private void copyFrom(RunChoices from) {
        network.set(from.network.get());
        own.set(from.own.get());
        optimizer.set(from.optimizer.get()); // exchanges the rates, and the weight decays
        learningRate.set(from.learningRate.get());
        otherRate = from.otherRate;
        batchSize.set(from.batchSize.get());
        epochs.set(from.epochs.get());
        seed.set(from.seed.get());
        momentum.set(from.momentum.get());
        more.copyFrom(from.more);
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
        for (Observable choice : List.of(network, own, learningRate, batchSize, epochs, seed, optimizer, momentum)) {
            choice.addListener(changed -> callback.run());
        }
        more.onChange(callback);
        pitfall.addListener(changed -> callback.run());
    }

    RunSettings settings() {
        return new RunSettings(network.get(), more.weights(), more.images(), training(), pitfall.get() != null);
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
