package kernelight.screen.training.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import kernelight.files.json.JsonValue;
import kernelight.network.model.NetworkInput;
import kernelight.problem.ProblemMessage;
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
    private RunKeeper keeper = RunKeeper.NONE;
    private @Nullable Current current;
    private @Nullable Previous previous;
    private Optional<NonFiniteOrigin> divergence = Optional.empty();
    private Optional<TestPoint> finalTest = Optional.empty();
    private OptionalInt earlyEnd = OptionalInt.empty();
    private @Nullable BatchResult last;
    private long images;
    private RunPhase nextPhase = RunPhase.NO_DATA;

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

    /** The test at the end of a run that is measured on images held out; empty before it, and for other runs. */
    public Optional<TestPoint> finalTest() {
        return finalTest;
    }

    /** The epoch, from 1, with the smallest loss on the images held out, where that has ended the run early. */
    public OptionalInt earlyEnd() {
        return earlyEnd;
    }

    public Optional<RunCurves> curves() {
        return Optional.ofNullable(current).map(Current::curves);
    }

    /** The previous run to compare with, if it used the same digits; otherwise its numbers are not comparable. */
    public Optional<RunCurves> previousCurves() {
        return previous != null
                        && current != null
                        && previous.data() == current.data()
                        && previous.curves().isComparableWith(current.curves())
                ? Optional.of(previous.curves())
                : Optional.empty();
    }

    /** The network and the settings of the run on the screen. */
    public Optional<RunSettings> settings() {
        return Optional.ofNullable(current).map(Current::settings);
    }

    /**
     * Prepares a new run with initial weights from the settings' seed, and abandons the current one.
     *
     * @param choices the settings as they are kept with the run
     */
    void prepare(TrainingData data, RunSettings settings, JsonValue.Fields choices) {
        prepare(data, settings, choices, Optional.empty());
    }

    /** Prepares to go on with a run that was kept, and abandons the current one. */
    void prepare(TrainingData data, RunSettings settings, KeptRun kept) {
        prepare(data, settings, kept.choices(), Optional.of(kept));
    }

    private void prepare(TrainingData data, RunSettings settings, JsonValue.Fields choices, Optional<KeptRun> from) {
        abandonRun();
        int images = data.training().count();
        RunCurves curves = new RunCurves(
                settings.training().epochs(),
                Math.ceilDiv(
                        settings.images().learnedFrom(images),
                        settings.training().batchSize()),
                settings.images().measuredOn(images, data.test().count()),
                settings.images().isHeldOut(images));
        curves.setLossFunction(settings.training().loss());
        LiveRun live = new LiveRun(
                data,
                settings,
                runner,
                trainingThread,
                trained,
                clock,
                settings.isDemonstration() ? RunKeeper.NONE : keeper,
                choices,
                from,
                () -> fxThread.execute(this::drain));
        from.ifPresent(kept -> curves.addAll(kept));
        current = new Current(data, settings, live, curves);
        publishProgress();
        phase.set(from.isPresent() ? RunPhase.PAUSED : RunPhase.READY);
    }

    /** Removes the run, because there is no data. */
    void clear() {
        abandonRun();
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

    /** Sets what keeps runs for the next start. */
    void keepWith(RunKeeper newKeeper) {
        keeper = newKeeper;
    }

    /** Keeps the run for the next start, because the app is closing. */
    void keepNow() {
        if (current != null) {
            current.live().keepNow();
        }
    }

    /** Removes what was kept of the run, because the app is closing and it is not wanted any more. */
    void discardKept() {
        if (current != null) {
            current.live().discardKept();
        }
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
        finalTest = Optional.empty();
        earlyEnd = OptionalInt.empty();
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
            case RunEvent.Tested(TestPoint point) -> finalTest = Optional.of(point);
            case RunEvent.EndsEarly(int bestEpoch) -> earlyEnd = OptionalInt.of(bestEpoch);
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
