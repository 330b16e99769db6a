package kernelight.screen.training.model;

import java.util.List;
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
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.NonFiniteOrigin;
import kernelight.engine.training.TrainingProgress;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.network.model.NetworkInput;
import kernelight.problem.ProblemMessage;
import kernelight.screen.training.gradients.model.RunCopy;
import kernelight.screen.training.mistakes.model.ImageSets;
import kernelight.trained.TrainedNetworks;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** The current training run, one after another: its commands and its state. FX thread. */
public final class RunModel {
    private final Executor trainingThread;
    private final Executor fxThread;
    private final BatchRunner runner;
    private final TrainedNetworks trained;
    private final DoubleSupplier clock;
    private final Throughput throughput = new Throughput();

    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(RunPhase.NO_DATA);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LocalizedMessage> problem = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<@Nullable ShownRun> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stuck = new ReadOnlyBooleanWrapper();
    private RunKeeper keeper = RunKeeper.NONE;
    private @Nullable Current current;
    private Optional<NonFiniteOrigin> divergence = Optional.empty();
    private Optional<TestPoint> finalTest = Optional.empty();
    private OptionalInt earlyEnd = OptionalInt.empty();
    private Optional<RunRecording> recording = Optional.empty();
    private @Nullable BatchResult last;
    private long images;
    private RunPhase nextPhase = RunPhase.NO_DATA;
    private Consumer<RunEvent.Measured> measured = result -> {};
    private Runnable otherRun = () -> {};

    /** The run on the screen. */
    private record Current(TrainingData data, RunSettings settings, LiveRun live, RunCurves curves) {}

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

    /** The run on the screen, which is replaced by the next one; null while there is no data. */
    public ReadOnlyObjectProperty<@Nullable ShownRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Optional<RunCurves> curves() {
        return Optional.ofNullable(current).map(Current::curves);
    }

    /** What the classes of the run on the screen are called. */
    public List<String> classNames() {
        return current == null ? LabelledImages.DIGITS : current.data().classNames();
    }

    /** The network and the settings of the run on the screen. */
    public Optional<RunSettings> settings() {
        return Optional.ofNullable(current).map(Current::settings);
    }

    /** What is recorded of the run; empty until it has its first weights. */
    public Optional<RunRecording> recording() {
        return recording;
    }

    /**
     * Prepares a new run with initial weights from the settings' seed, and abandons the current one.
     *
     * @param choices the settings as they are kept with the run
     */
    void prepare(TrainingData data, RunSettings settings, JsonValue.Fields choices) {
        prepare(data, settings, choices, Optional.empty(), Optional.empty());
    }

    /** Prepares to go on with a run that was kept, and abandons the current one. */
    void prepare(TrainingData data, RunSettings settings, KeptRun kept) {
        prepare(data, settings, kept.choices(), Optional.empty(), Optional.of(kept));
    }

    /** Abandons the current run, and prepares one that goes on from a state of it with other settings. */
    void branch(RunSettings settings, RunStart start) {
        if (current != null) {
            JsonValue.Fields none =
                    new FieldsWriter().fields(); // it is not kept: its choices do not say where it began
            prepare(current.data(), settings, none, Optional.of(start), Optional.empty());
        }
    }

    private void prepare(
            TrainingData data,
            RunSettings settings,
            JsonValue.Fields choices,
            Optional<RunStart> start,
            Optional<KeptRun> from) {
        abandonRun();
        int images = data.training().count();
        RunCurves curves = new RunCurves(
                start.map(RunStart::batch).orElse(0L),
                settings.training().epochs(),
                Math.ceilDiv(
                        settings.images().learnedFrom(images),
                        settings.training().batchSize()),
                settings.images().measuredOn(images, data.test().count()),
                settings.images().isHeldOut(images));
        curves.setTask(settings.training().loss(), data.classNames().size());
        LiveRun live = new LiveRun(
                data,
                settings,
                start,
                runner,
                trainingThread,
                trained,
                clock,
                settings.isDemonstration() || start.isPresent() ? RunKeeper.NONE : keeper,
                choices,
                from,
                () -> fxThread.execute(this::drain));
        from.ifPresent(kept -> curves.addAll(kept));
        current = new Current(data, settings, live, curves);
        shown.set(new ShownRun(data, settings, start, curves));
        otherRun.run();
        publishProgress();
        phase.set(from.isPresent() ? RunPhase.PAUSED : RunPhase.READY);
    }

    /** Removes the run, because there is no data. */
    void clear() {
        abandonRun();
        otherRun.run();
        progress.set(null);
        shown.set(null);
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

    /** Requests a copy of the run as it is now; it is handed over on the FX thread. */
    void runCopy(Consumer<RunCopy> receiver) {
        if (current != null) {
            current.live().runCopy(copy -> fxThread.execute(() -> receiver.accept(copy)));
        }
    }

    /** Requests a copy of the network as it is now, as {@link #input}. */
    public void copy(Consumer<NetworkCopy> receiver) {
        if (current != null) {
            current.live().copy(copy -> fxThread.execute(() -> receiver.accept(copy)));
        }
    }

    /** Calls back on the FX thread with the results of tests on the test images, as they are handled. */
    void onMeasured(Consumer<RunEvent.Measured> receiver) {
        measured = receiver;
    }

    /** Calls back on the FX thread when there is another run, or none any more. */
    void onOtherRun(Runnable callback) {
        otherRun = callback;
    }

    /** The images of the run on the screen, as its network is used to them. */
    Optional<ImageSets> imageSets() {
        return Optional.ofNullable(current)
                .map(run -> run.data().imageSets(run.settings().images().full()));
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
        }
        current = null;
        last = null;
        images = 0;
        problem.set(null);
        divergence = Optional.empty();
        finalTest = Optional.empty();
        earlyEnd = OptionalInt.empty();
        recording = Optional.empty();
        stuck.set(false);
        throughput.reset();
    }

    private void take(RunEvent event) {
        RunCurves curves = current.curves();
        switch (event) {
            case RunEvent.Prepared(RunRecording made) -> recording = Optional.of(made);
            case RunEvent.BatchDone(BatchResult result) -> {
                curves.add(result);
                last = result;
                images += result.images();
            }
            case RunEvent.Measured result -> {
                curves.add(result.point());
                if (!curves.isHeldOut()) {
                    measured.accept(result);
                }
            }
            case RunEvent.Tested(RunEvent.Measured result) -> {
                finalTest = Optional.of(result.point());
                measured.accept(result);
            }
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
        int classes = current.data().classNames().size();
        return TrainingProgress.isGuessing(loss.batches(), current.curves().batchSize(), classes, loss::recent);
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
