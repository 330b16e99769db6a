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
import kernelight.engine.training.TrainingProgress;
import kernelight.network.model.NetworkInput;
import kernelight.problem.ProblemMessage;
import kernelight.screen.training.gradients.model.RunCopy;
import kernelight.screen.training.mistakes.model.NetworkMoment;
import kernelight.trained.TrainedNetworks;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** The current training run, one after another: its commands and its state. FX thread. */
public final class RunModel {
    /** A run with fewer batches than this does not replace the previous run as the one to compare with. */
    static final long WORTH_COMPARING = 50;

    private final Executor trainingThread;
    private final Executor fxThread;
    private final BatchRunner runner;
    private final TrainedNetworks trained;
    private final DoubleSupplier clock;
    private final Throughput throughput = new Throughput();

    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(RunPhase.NO_DATA);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalizedMessage> problem = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper stuck = new ReadOnlyBooleanWrapper();
    private @Nullable Current current;
    private @Nullable Previous previous;
    private Optional<NonFiniteOrigin> divergence = Optional.empty();
    private @Nullable BatchResult last;
    private long images;
    private RunPhase nextPhase = RunPhase.NO_DATA;
    private Consumer<RunEvent.Measured> measured = result -> {};
    private Runnable otherRun = () -> {};

    /** The run on the screen. */
    private record Current(TrainingData data, RunSettings settings, LiveRun live, RunCurves curves) {}

    /** What is kept of the run before it. */
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

    /** Where the first non-finite number occurred, in the {@link RunPhase#DIVERGED} phase. */
    public Optional<NonFiniteOrigin> divergence() {
        return divergence;
    }

    /** What went wrong, in the {@link RunPhase#FAILED} phase; null otherwise. */
    public ReadOnlyObjectProperty<@Nullable LocalizedMessage> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the network still guesses after many batches, usually because the learning rate is too large. */
    public ReadOnlyBooleanProperty stuckProperty() {
        return stuck.getReadOnlyProperty();
    }

    public Optional<RunCurves> curves() {
        return Optional.ofNullable(current).map(Current::curves);
    }

    /** The previous run to compare with, if it used the same digits; otherwise its numbers are not comparable. */
    public Optional<RunCurves> previousCurves() {
        return previous != null && current != null && previous.data() == current.data()
                ? Optional.of(previous.curves())
                : Optional.empty();
    }

    /** The network and the settings of the run on the screen. */
    public Optional<RunSettings> settings() {
        return Optional.ofNullable(current).map(Current::settings);
    }

    /** Prepares a new run with initial weights from the settings' seed, and abandons the current one. */
    void prepare(TrainingData data, RunSettings settings) {
        abandonRun();
        RunCurves curves = new RunCurves(
                settings.training().epochs(),
                data.batchesPerEpoch(settings.training().batchSize()),
                data.test().count());
        LiveRun live = new LiveRun(
                data, settings, runner, trainingThread, trained, clock, () -> fxThread.execute(this::drain));
        current = new Current(data, settings, live, curves);
        otherRun.run();
        publishProgress();
        phase.set(RunPhase.READY);
    }

    /** Removes the run, because there is no data. */
    void clear() {
        abandonRun();
        otherRun.run();
        progress.set(null);
        phase.set(RunPhase.NO_DATA);
    }

    void start() {
        command(RunPhase.RUNNING, LiveRun::start);
        throughput.reset();
    }

    /** Continues a run that was stopped. */
    void resume() {
        command(RunPhase.RUNNING, LiveRun::resume);
        throughput.reset();
    }

    void pause() {
        command(RunPhase.PAUSED, LiveRun::pause);
    }

    void oneBatch() {
        command(RunPhase.PAUSED, LiveRun::oneBatch);
    }

    void stop() {
        command(RunPhase.STOPPING, LiveRun::stop);
    }

    /** Requests a snapshot of the network; it is taken on the training thread between two batches. */
    void snapshot(WatchedDigit digit, Consumer<WatchedSnapshot> receiver) {
        if (current != null) {
            current.live().snapshot(digit, receiver);
        }
    }

    /**
     * Requests a copy of the network as it is now, to read a digit; it is taken on the training thread between two batches,
     * and handed over on the FX thread.
     */
    void input(WatchedDigit digit, Consumer<NetworkInput> receiver) {
        if (current != null) {
            current.live().input(digit, input -> fxThread.execute(() -> receiver.accept(input)));
        }
    }

    /** Requests a copy of the network as it is now; it is handed over on the FX thread. */
    void moment(Consumer<NetworkMoment> receiver) {
        if (current != null) {
            current.live().moment(moment -> fxThread.execute(() -> receiver.accept(moment)));
        }
    }

    /** Requests a copy of the run as it is now; it is handed over on the FX thread. */
    void runCopy(Consumer<RunCopy> receiver) {
        if (current != null) {
            current.live().runCopy(copy -> fxThread.execute(() -> receiver.accept(copy)));
        }
    }

    /** Calls back on the FX thread with the results of tests, as they are handled. */
    void onMeasured(Consumer<RunEvent.Measured> receiver) {
        measured = receiver;
    }

    /** Calls back on the FX thread when there is another run, or none any more. */
    void onOtherRun(Runnable callback) {
        otherRun = callback;
    }

    /** The images of the run on the screen. */
    Optional<TrainingData> data() {
        return Optional.ofNullable(current).map(Current::data);
    }

    /** Abandons the run because the app is closing; its latest network is handed over. */
    void abandonNow() {
        if (current != null) {
            current.live().abandonNow();
        }
    }

    /** Handles the events that have arrived from the training thread since the last call. */
    void drain() {
        if (current != null) {
            nextPhase = phase.get();
            current.live().drain(this::take);
            trained.receive();
            publishProgress();
            stuck.set(isStuck());
            phase.set(nextPhase); // last, so that listeners find everything else up to date
        }
    }

    private void command(RunPhase next, Consumer<LiveRun> command) {
        if (current != null) {
            command.accept(current.live());
            phase.set(next);
        }
    }

    private void abandonRun() {
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
            case RunEvent.Measured result -> {
                curves.add(result.point());
                measured.accept(result);
            }
            case RunEvent.Ended(boolean complete) -> nextPhase = complete ? RunPhase.FINISHED : RunPhase.STOPPED;
            case RunEvent.Diverged(NonFiniteOrigin origin) -> {
                divergence = Optional.of(origin);
                nextPhase = RunPhase.DIVERGED;
            }
            case RunEvent.Failed(Throwable thrown) -> {
                problem.set(ProblemMessage.of(thrown));
                nextPhase = RunPhase.FAILED;
            }
        }
    }

    private boolean isStuck() {
        Curve loss = current.curves().loss();
        return TrainingProgress.isGuessing(loss.batches(), current.curves().batchSize(), loss::recent);
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
