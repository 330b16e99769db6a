package kernelight.screen.training.model;

import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.data.DataSource;
import kernelight.engine.training.BatchRunner;
import kernelight.network.model.NetworkView;
import kernelight.session.Persistent;
import kernelight.trained.SaveModel;
import kernelight.trained.TrainedNetworks;

/**
 * The training screen: the digits, the choices, the run and the watched digit, and what they mean to each other. FX
 * thread.
 *
 * <p>Choices count from the beginning of a run: while one is under way they are locked, before it each change prepares
 * it anew, after it they count for the next.
 */
public final class TrainingModel {
    private final RunChoices choices = new RunChoices();
    private final WatchModel watch = new WatchModel();
    private final DataModel data;
    private final DownloadModel download;
    private final RunModel run;
    private final SnapshotModel snapshots;
    private final TrainedNetworks trained;
    private final SaveModel saving;
    private final DoubleSupplier clock;
    private final ReadOnlyObjectWrapper<PlayAction> playAction = new ReadOnlyObjectWrapper<>(PlayAction.START);
    private final ReadOnlyObjectWrapper<NetworkView> network;
    private boolean opened;

    /**
     * @param downloadTo makes an attempt to fetch MNIST into a folder
     * @param trained keeps what runs leave
     * @param clock seconds, going forward only
     */
    public TrainingModel(
            Digits digits,
            Path mnistFolder,
            Function<Path, Download> downloadTo,
            TrainingThreads threads,
            BatchRunner runner,
            TrainedNetworks trained,
            DoubleSupplier clock) {
        this.trained = trained;
        this.clock = clock;
        data = new DataModel(digits, mnistFolder, threads.background(), threads.fx());
        download = new DownloadModel(
                () -> downloadTo.apply(data.folder()), threads.downloads(), threads.fx(), data::mnistHasArrived);
        run = new RunModel(threads.training(), threads.fx(), runner, trained, clock);
        snapshots = new SnapshotModel(run, watch);
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
        run.phaseProperty().subscribe(phase -> showPlayAction());
        trained.keptProperty().subscribe(kept -> saving.forget());
        trained.whenClosing(run::leaveAtOnce);
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

    /** What runs have left, now and before. */
    public TrainedNetworks trained() {
        return trained;
    }

    public SaveModel saving() {
        return saving;
    }

    /** The chosen network: the one that learns, or, after a run is over, the one that learns in the next. */
    public ReadOnlyObjectProperty<NetworkView> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** What comes back at the next start. */
    public Persistent persistent() {
        return new SavedTraining(choices);
    }

    /** Looks for digits, the first time the screen is seen. */
    public void open() {
        if (!opened) {
            opened = true;
            data.open();
        }
    }

    /** Fetches MNIST into another folder than the one where it was looked for. */
    public void downloadInto(Path folder) {
        data.moveTo(folder);
        download.start();
    }

    /** Learns from other digits; not while a run is under way. */
    public void choose(DataSource source) {
        if (!phase().isUnderWay()) {
            data.choose(source);
        }
    }

    /** Once per frame while the screen is seen: takes in what the other threads have told. */
    public void listen() {
        run.drain();
        download.pulse();
    }

    /** Before each drawing: takes the newest picture of the network, and asks for the next. */
    public void look() {
        snapshots.pulse(clock.getAsDouble());
    }

    /** What {@link #startOrPause} does next. */
    public ReadOnlyObjectProperty<PlayAction> playActionProperty() {
        return playAction.getReadOnlyProperty();
    }

    /**
     * Begins, or goes on, also with a run that was stopped; after one that is over, or where other choices were made
     * since, begins a new one.
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

    /** Learns from one batch and rests. */
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

    /** Back to the initial weights of the chosen seed. */
    public void rewind() {
        if (data.stateProperty().get() instanceof DataState.Ready ready) {
            run.prepare(ready.data(), choices.settings());
        }
    }

    /** After steps that were too large: the same again with a learning rate that is small enough. */
    public void startSlower() {
        run.settings()
                .ifPresent(settings -> choices.learningRateProperty().set(RunChoices.calmerThan(settings.training())));
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
