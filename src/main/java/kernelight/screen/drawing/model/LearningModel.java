package kernelight.screen.drawing.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.concurrent.TurnLoop;
import kernelight.data.own.OwnDigitSet;
import kernelight.digitreader.ReferenceDigits;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.TrainingDivergedException;
import kernelight.handwriting.LearningResult;
import kernelight.handwriting.LearningRun;
import kernelight.handwriting.LearningSettings;
import kernelight.handwriting.OwnDigits;
import kernelight.problem.ProblemMessage;
import kernelight.screen.TrainedNetwork;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Lets a copy of the network in use learn from the person's own digits. FX thread; the learning is done on the worker in
 * short turns, between which it can be cancelled.
 */
public final class LearningModel {
    public static final int MOST_BATCHES = 1000;

    public static final int LARGEST_SEED = 999_999;

    private final NetworkChoice networks;
    private final OwnDigits own;
    private final OtherDigits others;
    private final TestMatrixModel tests;
    private final BatchRunner runner;
    private final Executor fxThread;
    private final DoubleProperty batches = new SimpleDoubleProperty(LearningSettings.USUAL.batches());
    private final ObjectProperty<LearningSettings.Mix> mix = new SimpleObjectProperty<>(LearningSettings.USUAL.mix());
    private final DoubleProperty seed = new SimpleDoubleProperty(LearningSettings.USUAL.seed());
    private final ReadOnlyObjectWrapper<LearningState> state = new ReadOnlyObjectWrapper<>(new LearningState.Idle());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> obstacle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TurnLoop loop;
    private long newest;

    LearningModel(
            NetworkChoice networks,
            OwnDigits own,
            OtherDigits others,
            TestMatrixModel tests,
            BatchRunner runner,
            Executor worker,
            Executor fxThread) {
        this.networks = networks;
        this.own = own;
        this.others = others;
        this.tests = tests;
        this.runner = runner;
        this.fxThread = fxThread;
        this.loop = new TurnLoop(worker);
        own.setProperty().subscribe(set -> findObstacle());
        networks.chosenProperty().subscribe(chosen -> findObstacle());
    }

    /** How many batches of 32 images it learns. */
    public DoubleProperty batchesProperty() {
        return batches;
    }

    /** How many of the images are the person's own. */
    public ObjectProperty<LearningSettings.Mix> mixProperty() {
        return mix;
    }

    /** The source of every random choice. */
    public DoubleProperty seedProperty() {
        return seed;
    }

    public ReadOnlyObjectProperty<LearningState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the network in use cannot learn from the digits that are there. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** The network in use, if it has learned from the person's own digits. */
    public Optional<LearnedNetwork> learned() {
        return networks.network()
                .flatMap(used -> networks.learned().stream()
                        .filter(one -> one.network() == used)
                        .findFirst());
    }

    /** Starts; ignored while it runs, or where there is an obstacle. */
    public void start() {
        findObstacle();
        Optional<TrainedNetwork> base = networks.network();
        if (state.get() instanceof LearningState.Running || obstacle.get().isPresent() || base.isEmpty()) {
            return;
        }
        long ticket = ++newest;
        OwnDigitSet set = own.set();
        LearningSettings settings =
                new LearningSettings((int) Math.round(batches.get()), mix.get(), Math.round(seed.get()));
        state.set(new LearningState.Running(0));
        others.request(
                digits -> {
                    if (ticket == newest) {
                        run(ticket, base.get(), set, digits, settings);
                    }
                },
                problem -> publish(ticket, new LearningState.Failed(problem)));
    }

    /** Ends the learning after the current batch; nothing has changed. */
    public void cancel() {
        newest++;
        loop.stop();
        state.set(new LearningState.Idle());
    }

    /** Forgets the network in use, if it has learned from the person's own digits; the one before reads again. */
    public void undo() {
        learned().ifPresent(networks::remove);
    }

    private void findObstacle() {
        obstacle.set(networks.network()
                .map(network -> LearningRun.obstacle(network.reader(), own.set()))
                .orElseGet(() -> Optional.of(LocalizedMessage.of("own.cannotFile.noNetwork"))));
    }

    private void run(
            long ticket, TrainedNetwork base, OwnDigitSet set, ReferenceDigits digits, LearningSettings settings) {
        Learning learning = new Learning(base, set, digits, settings);
        loop.start(() -> {
            try {
                boolean more = learning.turn();
                if (more) {
                    double share = learning.share();
                    fxThread.execute(() -> publish(ticket, new LearningState.Running(share)));
                } else {
                    LearningResult result = learning.result();
                    fxThread.execute(() -> finish(ticket, base, result));
                }
                return more;
            } catch (TrainingDivergedException diverged) {
                fxThread.execute(
                        () -> publish(ticket, new LearningState.Failed(LocalizedMessage.of("own.learn.diverged"))));
            } catch (RuntimeException | OutOfMemoryError problem) {
                LocalizedMessage why = ProblemMessage.of(problem);
                fxThread.execute(() -> publish(ticket, new LearningState.Failed(why)));
            }
            return false;
        });
    }

    private void publish(long ticket, LearningState now) {
        if (ticket == newest) {
            state.set(now);
        }
    }

    private void finish(long ticket, TrainedNetwork base, LearningResult result) {
        if (ticket != newest) {
            return;
        }
        OptionalDouble accuracy = result.test().stream()
                .filter(LearningResult.TestComparison::isMnist)
                .mapToDouble(test -> test.after().accuracy())
                .findFirst();
        TrainedNetwork network = new TrainedNetwork(base.name(), result.after(), accuracy, Optional.empty());
        result.test().ifPresent(test -> tests.know(network, test.after(), test.isMnist()));
        state.set(new LearningState.Idle());
        networks.add(new LearnedNetwork(network, base, result));
    }

    /** Makes its copy of the network on the worker. */
    private final class Learning {
        private final TrainedNetwork base;
        private final OwnDigitSet set;
        private final ReferenceDigits digits;
        private final LearningSettings settings;
        private @Nullable LearningRun run;

        private Learning(TrainedNetwork base, OwnDigitSet set, ReferenceDigits digits, LearningSettings settings) {
            this.base = base;
            this.set = set;
            this.digits = digits;
            this.settings = settings;
        }

        private boolean turn() {
            LearningRun now = run == null ? new LearningRun(base.reader(), set, digits, settings, runner) : run;
            run = now;
            return now.turn();
        }

        private double share() {
            return run == null ? 0 : run.share();
        }

        private LearningResult result() {
            if (run == null) {
                throw new IllegalStateException("The learning has not begun.");
            }
            return run.result();
        }
    }
}
