package kernelight.screen.training.moments.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.concurrent.ConflatingTask;
import kernelight.concurrent.LatestTask;
import kernelight.engine.training.RunState;
import kernelight.network.model.NetworkInput;
import kernelight.problem.ProblemMessage;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunModel;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.RunRecording;
import kernelight.screen.training.model.RunSettings;
import kernelight.screen.training.model.RunStart;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.screen.training.model.WatchedSnapshot;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The batch of the run that is looked at: the newest one, or one in the past, with the network as it was then. FX thread;
 * the past is computed again in the background, never on the training thread.
 */
public final class MomentModel {
    private final TrainingModel training;
    private final Executor replayThread;
    private final Executor fxThread;
    private final MomentReplay replay = new MomentReplay();
    private final ConflatingTask<WatchedSnapshot> snapshots;
    private final LatestTask<NetworkInput> inputs;
    private final LatestTask<RunState> states;
    private final ReadOnlyObjectWrapper<OptionalLong> batch = new ReadOnlyObjectWrapper<>(OptionalLong.empty());
    private final ReadOnlyObjectWrapper<@Nullable WatchedSnapshot> past = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ObjectProperty<MomentView> view = new SimpleObjectProperty<>(MomentView.THEN);
    private final Film film = new Film(this);
    private final BranchChoices branch = new BranchChoices();

    /**
     * @param replayThread one thread, to which the copy of the network belongs that learns the past again
     * @param fxThread brings results back to it
     */
    public MomentModel(TrainingModel training, Executor replayThread, Executor fxThread) {
        this.training = training;
        this.replayThread = replayThread;
        this.fxThread = fxThread;
        snapshots = new ConflatingTask<>(replayThread, fxThread);
        inputs = new LatestTask<>(replayThread, fxThread);
        states = new LatestTask<>(replayThread, fxThread);
        run().shownProperty().subscribe((before, now) -> {
            showNewest();
            inputs.cancel();
            states.cancel();
            replayThread.execute(replay::forget);
        });
        run().shownProperty().subscribe(shown -> {
            if (shown != null) {
                branch.take(shown.settings());
            }
        });
        run().phaseProperty().subscribe(phase -> branch.needEpochs(fewestEpochs()));
        batch.subscribe(shown -> branch.needEpochs(fewestEpochs()));
        training.watch().watchedProperty().subscribe(digit -> requestSnapshot());
        MomentNetworks read = networks();
        batch.subscribe(shown -> {
            if (shown.isPresent()) {
                read.request(copy -> training.mistakes().lookAt(Optional.of(copy)));
            } else {
                read.cancel();
                training.mistakes().lookAt(Optional.empty());
            }
        });
    }

    /** How the run goes. */
    public ReadOnlyObjectProperty<RunPhase> phaseProperty() {
        return run().phaseProperty();
    }

    /** How many batches the network had learned that is looked at; empty while the newest one is. */
    public ReadOnlyObjectProperty<OptionalLong> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    /** Whether the newest batch is looked at. */
    public boolean isNewest() {
        return batch.get().isEmpty();
    }

    /** The network as it was at the shown batch, or at one shown just before it; null while the newest is shown. */
    public ReadOnlyObjectProperty<@Nullable WatchedSnapshot> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** What is shown of the watched digit while a batch in the past is looked at. */
    public ObjectProperty<MomentView> viewProperty() {
        return view;
    }

    /** What is seen of the watched digit now: with the newest batch always the network as it is. */
    public MomentView seen() {
        return isNewest() ? MomentView.LIVE : view.get();
    }

    /** The run so far, played batch after batch. */
    public Film film() {
        return film;
    }

    /** Called for each frame while the screen is shown, with the seconds since the last one. */
    public void advance(double seconds) {
        film.advance(seconds);
    }

    /** Whether the shown batch is still being computed. */
    public ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** Why a moment could not be computed; empty if there is no problem. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The first batch that can be looked at. */
    public long first() {
        return run().recording().map(RunRecording::firstBatch).orElse(0L);
    }

    /** The newest batch that can be looked at. */
    public long last() {
        return run().curves().map(RunCurves::batchesDone).orElse(0L);
    }

    /** The batch that is looked at, the newest one included. */
    public long shown() {
        return batch.get().orElseGet(this::last);
    }

    /** Looks at a batch of the run, or at the nearest one there is; does nothing before the run has weights. */
    public void show(long wanted) {
        if (run().recording().isPresent()) {
            batch.set(OptionalLong.of(Math.clamp(wanted, first(), last())));
            requestSnapshot();
        }
    }

    /** Looks at the newest batch again, as it changes. */
    public void showNewest() {
        batch.set(OptionalLong.empty());
        snapshots.cancel();
        computing.set(false);
        past.set(null);
        problem.set(Optional.empty());
        view.set(MomentView.THEN);
    }

    /** A way to ask for copies of the network at the shown batch; each who asks needs its own. */
    public MomentNetworks networks() {
        return new MomentNetworks(this, new LatestTask<>(replayThread, fxThread));
    }

    /**
     * Asks for a copy of the network that is seen, at the shown batch or as it is now, with the watched digit for it to read, which is received on the FX
     * thread; never without a run or a digit.
     */
    public void requestInput(Consumer<NetworkInput> receiver) {
        WatchedDigit digit = training.watch().watchedProperty().get();
        if (seen() != MomentView.THEN) {
            inputs.cancel();
            training.requestInput(receiver);
        } else if (digit != null) {
            RunRecording recording = run().recording().orElseThrow();
            long wanted = shown();
            inputs.request(
                    () -> new NetworkInput(
                            recording.view(), replay.at(recording, wanted).copy(), recording.pixels(digit)),
                    receiver,
                    this::failed);
        }
    }

    /** The settings with which a run is to go on from the shown batch. */
    public BranchChoices branch() {
        return branch;
    }

    /** Whether a run can go on from what is shown: something was learned, and it does not change just now. */
    public boolean canGoOn() {
        RunPhase phase = run().phaseProperty().get();
        boolean rests = phase != RunPhase.RUNNING && phase != RunPhase.STOPPING;
        return run().recording().isPresent() && last() > first() && (rests || !isNewest());
    }

    /** Whether the chosen number of epochs leaves a batch to be learned. */
    public boolean hasEnoughEpochs() {
        return branch.epochsProperty().get() >= fewestEpochs();
    }

    /** Starts a run that goes on from the shown batch with the chosen settings. */
    public void goOn() {
        if (canGoOn() && hasEnoughEpochs()) {
            run().settings().ifPresent(settings -> goOn(branch.settings(settings)));
        }
    }

    /** The least number of epochs in all with which a run can go on from the shown batch. */
    public int fewestEpochs() {
        return run().curves()
                .map(curves -> (int) (shown() / curves.batchesPerEpoch()) + 1)
                .orElse(1);
    }

    /**
     * Starts a run that goes on from the shown batch with other settings: from its weights, and with what the optimizer
     * remembered if it stays the same. The current run ends where it is.
     *
     * @param settings of the same network; with at least {@link #fewestEpochs()} epochs
     */
    void goOn(RunSettings settings) {
        run().recording().ifPresent(recording -> {
            long from = shown();
            training.pause(); // the state is computed in a moment; batches learned meanwhile would be in vain
            states.request(
                    () -> replay.stateAt(recording, from),
                    state -> training.branch(
                            settings,
                            RunStart.of(
                                    state,
                                    recording.settings().batchSize(),
                                    settings.training().batchSize(),
                                    recording.training().count())),
                    this::failed);
        });
    }

    @Nullable
    WatchedDigit watched() {
        return training.watch().watchedProperty().get();
    }

    RunModel run() {
        return training.run();
    }

    MomentReplay replay() {
        return replay;
    }

    void failed(Exception thrown) {
        computing.set(false);
        problem.set(Optional.of(ProblemMessage.of(thrown)));
    }

    private void requestSnapshot() {
        WatchedDigit digit = training.watch().watchedProperty().get();
        if (isNewest() || digit == null) {
            return;
        }
        RunRecording recording = run().recording().orElseThrow();
        long wanted = shown();
        computing.set(true);
        problem.set(Optional.empty());
        snapshots.request(
                () -> recording.snapshot(replay.at(recording, wanted), wanted, digit), this::publish, this::failed);
    }

    private void publish(WatchedSnapshot snapshot) {
        computing.set(snapshots.isBusy());
        past.set(snapshot);
    }
}
