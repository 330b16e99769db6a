package kernelight.screen.training.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kernelight.data.DataSource;
import kernelight.engine.training.BatchRunner;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkView;
import kernelight.screen.MnistFolder;
import kernelight.screen.ScreenActivity;
import kernelight.screen.training.batch.model.BatchDetails;
import kernelight.screen.training.batch.model.BatchModel;
import kernelight.screen.training.gradients.model.GradientsModel;
import kernelight.screen.training.mistakes.model.ConfusionModel;
import kernelight.session.Persistent;
import kernelight.trained.SaveModel;
import kernelight.trained.TrainedNetworks;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The model of the training screen: connects the digits, the choices, the run and the watched digit. FX thread.
 *
 * <p>Choices apply from the start of a run: before it, each change prepares the run again; during it, they are locked;
 * after it, they apply to the next one.
 */
public final class TrainingModel {
    /** The sign that a run goes on moves in steps: it is not to be painted for every batch. */
    private static final double ACTIVITY_STEPS = 50;

    private final RunChoices choices = new RunChoices();
    private final WatchModel watch = new WatchModel();
    private final DataModel data;
    private final DownloadModel download;
    private final RunModel run;
    private final SnapshotModel snapshots;
    private final ConfusionModel mistakes;
    private final GradientsModel gradients;
    private final BatchModel batch;
    private final TrainedNetworks trained;
    private final SaveModel saving;
    private final DoubleSupplier clock;
    private final ReadOnlyObjectWrapper<PlayAction> playAction = new ReadOnlyObjectWrapper<>(PlayAction.START);
    private final ReadOnlyObjectWrapper<NetworkView> network;
    private boolean opened;

    /**
     * @param downloadTo creates an attempt to download MNIST into a folder
     * @param mnist where MNIST is looked for, and where it is once the user has chosen
     * @param trained keeps the networks that runs have trained
     * @param clock seconds, going forward only
     */
    public TrainingModel(
            Digits digits,
            MnistFolder mnist,
            Function<Path, Download> downloadTo,
            TrainingThreads threads,
            BatchRunner runner,
            TrainedNetworks trained,
            DoubleSupplier clock) {
        this.trained = trained;
        this.clock = clock;
        data = new DataModel(digits, mnist, threads.background(), threads.fx());
        download = new DownloadModel(
                () -> downloadTo.apply(data.folder()), threads.downloads(), threads.fx(), data::mnistHasArrived);
        run = new RunModel(threads.training(), threads.fx(), runner, trained, clock);
        snapshots = new SnapshotModel(run, watch);
        mistakes = new ConfusionModel(run::moment, runner, threads.background(), threads.fx());
        gradients = new GradientsModel(run::runCopy, threads.background(), threads.fx());
        batch = new BatchModel(run::runCopy, threads.background(), threads.fx());
        run.onMeasured(result -> mistakes.show(
                result.predictions(), result.images(), result.point().batch()));
        run.onOtherRun(() -> {
            mistakes.newRun(run.data().map(TrainingData::imageSets));
            gradients.newRun();
            batch.newRun();
        });
        mistakes.chosenProperty()
                .subscribe(chosen -> chosen.map(WatchedDigit::of).ifPresent(watch::watch));
        network = new ReadOnlyObjectWrapper<>(
                NetworkView.of(choices.architectureProperty().get().build()));
        saving = new SaveModel(threads.background(), threads.fx());
        data.stateProperty().subscribe(this::takeData);
        choices.architectureProperty().subscribe(chosen -> network.set(NetworkView.of(chosen.build())));
        choices.onChange(() -> {
            if (phase() == RunPhase.READY) {
                rewind();
            }
            showPlayAction();
        });
        run.phaseProperty().subscribe(phase -> {
            showPlayAction();
            if (phase == RunPhase.RUNNING) {
                batch.close();
            }
        });
        trained.keptProperty().subscribe(kept -> saving.forget());
        trained.onClose(run::abandonNow);
    }

    public DataModel data() {
        return data;
    }

    public DownloadModel download() {
        return download;
    }

    public RunChoices choices() {
        return choices;
    }

    public RunModel run() {
        return run;
    }

    public WatchModel watch() {
        return watch;
    }

    public SnapshotModel snapshots() {
        return snapshots;
    }

    /** What the network reads wrong. */
    public ConfusionModel mistakes() {
        return mistakes;
    }

    /** What the next batch would change. */
    public GradientsModel gradients() {
        return gradients;
    }

    /** The next batch, taken apart. */
    public BatchModel batch() {
        return batch;
    }

    /** Takes the next batch apart; pauses a run that goes on. */
    public void takeBatchApart() {
        pause();
        if (canStep() || phase() == RunPhase.STOPPED || phase() == RunPhase.FINISHED) {
            batch.open();
        }
    }

    /** Watches an image of the batch that is taken apart, as the network gets it. */
    public void watch(BatchDetails details) {
        watch.watch(WatchedDigit.of(details));
    }

    /** The networks that were trained, now and before. */
    public TrainedNetworks trained() {
        return trained;
    }

    public SaveModel saving() {
        return saving;
    }

    /** The chosen network: the one of the current run or, after it has ended, of the next. */
    public ReadOnlyObjectProperty<NetworkView> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** The state that is restored at the next start. */
    public Persistent persistent() {
        return new SavedTraining(choices, data);
    }

    /** A sign for the rest of the window that a run goes on; empty while none does. */
    public ObservableValue<Optional<ScreenActivity>> activity() {
        return Bindings.createObjectBinding(
                () -> activity(phase(), run.progressProperty().get()), run.phaseProperty(), run.progressProperty());
    }

    private static Optional<ScreenActivity> activity(RunPhase phase, @Nullable Progress progress) {
        return progress == null || phase != RunPhase.RUNNING && phase != RunPhase.STOPPING
                ? Optional.empty()
                : Optional.of(new ScreenActivity(
                        LocalizedMessage.of("training.activity", progress.epoch(), progress.epochs()),
                        Math.floor(progress.share() * ACTIVITY_STEPS) / ACTIVITY_STEPS));
    }

    /** Loads digits the first time the screen is shown. */
    public void open() {
        if (!opened) {
            opened = true;
            data.open();
        }
    }

    /** Takes digits from a folder; false, and nothing happens, during a run. */
    public boolean useFolder(Path folder) {
        if (phase().isUnderWay()) {
            return false;
        }
        opened = true; // showing the screen must not replace them
        data.chooseFolder(folder);
        return true;
    }

    /** Downloads MNIST into another folder than the one where it was looked for. */
    public void downloadInto(Path folder) {
        data.setFolder(folder);
        download.start();
    }

    /** Chooses other digits; does nothing during a run. */
    public void choose(DataSource source) {
        if (!phase().isUnderWay()) {
            data.choose(source);
        }
    }

    /** Called once per frame while the screen is shown: handles what has arrived from other threads. */
    public void poll() {
        run.drain();
        run.curves().ifPresent(curves -> {
            gradients.pulse(clock.getAsDouble(), curves, curves.batchesDone());
            batch.pulse(curves, curves.batchesDone());
        });
        download.pulse();
    }

    /** Called before each drawing: publishes the newest snapshot of the network, and requests the next. */
    public void pollSnapshot() {
        snapshots.pulse(clock.getAsDouble());
    }

    /**
     * Asks for a copy of the network as it is now, with the watched digit for it to read. The receiver is called on the FX
     * thread once it is taken; never without a run or a digit.
     */
    public void requestInput(Consumer<NetworkInput> receiver) {
        WatchedDigit digit = watch.watchedProperty().get();
        if (digit != null) {
            run.input(digit, receiver);
        }
    }

    /** What {@link #startOrPause} does next. */
    public ReadOnlyObjectProperty<PlayAction> playActionProperty() {
        return playAction.getReadOnlyProperty();
    }

    /**
     * Starts or continues the run, also one that was stopped; starts a new one if it has ended or the choices have
     * changed since.
     */
    public void start() {
        switch (playAction.get()) {
            case START_AGAIN -> {
                rewind();
                startIfReady();
            }
            case GO_ON -> {
                if (phase() == RunPhase.STOPPED) {
                    run.resume();
                } else {
                    run.start();
                }
            }
            case START -> startIfReady();
            case PAUSE -> {}
        }
    }

    private void startIfReady() {
        if (phase() == RunPhase.READY) {
            run.start();
        }
    }

    public void pause() {
        if (phase() == RunPhase.RUNNING) {
            run.pause();
        }
    }

    public void startOrPause() {
        if (phase() == RunPhase.RUNNING) {
            pause();
        } else {
            start();
        }
    }

    /** Learns from one batch and pauses. */
    public void oneBatch() {
        if (canStep()) {
            run.oneBatch();
        }
    }

    public boolean canStep() {
        return phase() == RunPhase.READY || phase() == RunPhase.PAUSED;
    }

    /** Ends the run; the network stays as it is. */
    public void stop() {
        if (phase() == RunPhase.RUNNING || phase() == RunPhase.PAUSED) {
            run.stop();
        }
    }

    /** Goes back to the initial weights of the chosen seed. */
    public void rewind() {
        if (data.stateProperty().get() instanceof DataState.Ready ready) {
            run.prepare(ready.data(), choices.settings());
        }
    }

    /** Starts the same run again with a smaller learning rate, after one that was too large. */
    public void startSlower() {
        run.settings()
                .ifPresent(settings ->
                        choices.learningRateProperty().set(RunChoices.smallerRateAfter(settings.training())));
        rewind();
        start();
    }

    private void showPlayAction() {
        playAction.set(
                switch (phase()) {
                    case NO_DATA, READY -> PlayAction.START;
                    case RUNNING, STOPPING -> PlayAction.PAUSE;
                    case PAUSED -> PlayAction.GO_ON;
                    case STOPPED ->
                        run.settings().filter(choices.settings()::equals).isPresent()
                                ? PlayAction.GO_ON
                                : PlayAction.START_AGAIN;
                    case FINISHED, DIVERGED, FAILED -> PlayAction.START_AGAIN;
                });
    }

    private RunPhase phase() {
        return run.phaseProperty().get();
    }

    private void takeData(DataState state) {
        if (state instanceof DataState.Ready ready) {
            watch.setImages(ready.data().test());
            rewind();
        } else {
            watch.setImages(null);
            run.clear();
        }
    }
}
