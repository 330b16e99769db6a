package kernelight.screen.training.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.engine.training.BatchResult;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.NonFiniteOrigin;
import kernelight.trained.TrainedNetworks;
import org.jspecify.annotations.Nullable;

/** One run after the other: what a learner can order, and what is known of the run. FX thread. */
public final class RunModel {
    /** A run shorter than this does not push out the one before it as what to compare with. */
    static final long WORTH_COMPARING = 50;

    /** After so many batches a network that learns is better than guessing. */
    private static final int ENOUGH_TO_TELL = 200;

    private static final int RECENT = 100;
    /** A mean loss above this, close to ln 10, is what guessing among ten digits gives. */
    private static final double GUESSING = 2.25;

    private final Executor trainingThread;
    private final Executor fxThread;
    private final BatchRunner runner;
    private final TrainedNetworks trained;
    private final DoubleSupplier clock;
    private final Throughput throughput = new Throughput();

    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(RunPhase.NO_DATA);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper stuck = new ReadOnlyBooleanWrapper();
    private @Nullable Current current;
    private @Nullable Previous previous;
    private Optional<NonFiniteOrigin> divergence = Optional.empty();
    private @Nullable BatchResult last;
    private long images;
    private RunPhase nextPhase = RunPhase.NO_DATA;

    /** What belongs to the run on the screen. */
    private record Current(TrainingData data, RunSettings settings, LiveRun live, RunCurves curves) {}

    /** What stays of the run before it. */
    private record Previous(TrainingData data, RunCurves curves) {}

    /** @param clock seconds, going forward only */
    RunModel(
            Executor trainingThread,
            Executor fxThread,
            BatchRunner runner,
            TrainedNetworks trained,
            DoubleSupplier clock) {
        this.trainingThread = trainingThread;
        this.fxThread = fxThread;
        this.runner = runner;
        this.trained = trained;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<RunPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Null while there is no data. */
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Where the first number that is not finite came from, in the {@link RunPhase#DIVERGED} phase. */
    public Optional<NonFiniteOrigin> divergence() {
        return divergence;
    }

    /** What went wrong, in the {@link RunPhase#FAILED} phase; null otherwise. */
    public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the network still guesses after it had the time to learn: usually its steps are too large. */
    public ReadOnlyBooleanProperty stuckProperty() {
        return stuck.getReadOnlyProperty();
    }

    public Optional<RunCurves> curves() {
        return Optional.ofNullable(current).map(Current::curves);
    }

    /** The run before this one, to compare with: on the same digits, for on others the numbers mean something else. */
    public Optional<RunCurves> previousCurves() {
        return previous != null && current != null && previous.data() == current.data()
                ? Optional.of(previous.curves())
                : Optional.empty();
    }

    /** The network and the settings of the run on the screen. */
    public Optional<RunSettings> settings() {
        return Optional.ofNullable(current).map(Current::settings);
    }

    /** A fresh run with the initial weights of the settings' seed; whatever was running is left behind. */
    void prepare(TrainingData data, RunSettings settings) {
        leaveBehind();
        RunCurves curves = new RunCurves(
                settings.training().epochs(),
                data.batchesPerEpoch(settings.training().batchSize()),
                data.test().count());
        LiveRun live =
                new LiveRun(data, settings, runner, trainingThread, trained, () -> fxThread.execute(this::drain));
        current = new Current(data, settings, live, curves);
        publishProgress();
        phase.set(RunPhase.READY);
    }

    /** No run: there is nothing to learn from. */
    void clear() {
        leaveBehind();
        progress.set(null);
        phase.set(RunPhase.NO_DATA);
    }

    void start() {
        order(RunPhase.RUNNING, LiveRun::start);
        throughput.reset();
    }

    /** After it was stopped, goes on where it was. */
    void resume() {
        order(RunPhase.RUNNING, LiveRun::resume);
        throughput.reset();
    }

    void pause() {
        order(RunPhase.PAUSED, LiveRun::pause);
    }

    void oneBatch() {
        order(RunPhase.PAUSED, LiveRun::oneBatch);
    }

    void stop() {
        order(RunPhase.STOPPING, LiveRun::stop);
    }

    /** Asks for a picture of the network; it comes on the training thread, between two batches. */
    void snapshot(WatchedDigit digit, Consumer<WatchedSnapshot> receiver) {
        if (current != null) {
            current.live().snapshot(digit, receiver);
        }
    }

    /** The app ends: what the run has learned since it was last handed over is asked for. */
    void leaveAtOnce() {
        if (current != null) {
            current.live().abandonAtOnce();
        }
    }

    /** Takes in what the training thread has told since the last call. */
    void drain() {
        if (current != null) {
            nextPhase = phase.get();
            current.live().drain(this::take);
            trained.takeIn();
            publishProgress();
            stuck.set(isStuck());
            phase.set(nextPhase); // last: whoever hears of the end finds everything about it in place
        }
    }

    private void order(RunPhase next, Consumer<LiveRun> order) {
        if (current != null) {
            order.accept(current.live());
            phase.set(next);
        }
    }

    private void leaveBehind() {
        if (current != null) {
            current.live().abandon();
            if (current.curves().batchesDone() >= WORTH_COMPARING) {
                previous = new Previous(current.data(), current.curves());
            }
        }
        current = null;
        last = null;
        images = 0;
        problem.set(null);
        divergence = Optional.empty();
        stuck.set(false);
        throughput.reset();
    }

    private void take(RunEvent event) {
        RunCurves curves = current.curves();
        switch (event) {
            case RunEvent.BatchDone(BatchResult result) -> {
                curves.add(result);
                last = result;
                images += result.images();
            }
            case RunEvent.Measured(TestPoint point) -> curves.add(point);
            case RunEvent.Ended(boolean complete) -> nextPhase = complete ? RunPhase.FINISHED : RunPhase.STOPPED;
            case RunEvent.Diverged(NonFiniteOrigin origin) -> {
                divergence = Optional.of(origin);
                nextPhase = RunPhase.DIVERGED;
            }
            case RunEvent.Failed(Throwable thrown) -> {
                problem.set(thrown.toString());
                nextPhase = RunPhase.FAILED;
            }
        }
    }

    private boolean isStuck() {
        Curve loss = current.curves().loss();
        return loss.batches() >= ENOUGH_TO_TELL && loss.recent(RECENT) > GUESSING;
    }

    private void publishProgress() {
        RunCurves curves = current.curves();
        long batches = curves.batchesDone();
        boolean running = phase.get() == RunPhase.RUNNING;
        if (running) {
            throughput.mark(clock.getAsDouble(), batches, images);
        }
        progress.set(new Progress(
                batches,
                curves.epochs(),
                curves.batchesPerEpoch(),
                last,
                curves.lastTest().orElse(null),
                running ? throughput.imagesPerSecond() : OptionalDouble.empty(),
                running ? throughput.secondsFor(curves.batchesPlanned() - batches) : OptionalDouble.empty()));
    }
}
