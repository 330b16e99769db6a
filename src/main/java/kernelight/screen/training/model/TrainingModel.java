package kernelight.screen.training.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.training.BatchRunner;

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
    private final SaveModel saving;
    private final DoubleSupplier clock;
    private boolean opened;

    /**
     * @param downloadTo makes an attempt to fetch MNIST into a folder
     * @param clock seconds, going forward only
     */
    public TrainingModel(
            Digits digits,
            Path mnistFolder,
            Function<Path, Download> downloadTo,
            TrainingThreads threads,
            BatchRunner runner,
            DoubleSupplier clock) {
        this.clock = clock;
        data = new DataModel(digits, mnistFolder, threads.background(), threads.fx());
        download = new DownloadModel(
                () -> downloadTo.apply(data.folder()), threads.downloads(), threads.fx(), data::mnistHasArrived);
        run = new RunModel(threads.training(), threads.fx(), runner, clock);
        snapshots = new SnapshotModel(run, watch);
        saving = new SaveModel(run, threads.background(), threads.fx());
        data.stateProperty().subscribe(this::takeData);
        choices.onChange(() -> {
            if (phase() == RunPhase.READY) {
                rewind();
            }
        });
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

    public SaveModel saving() {
        return saving;
    }

    /** The layers of the network that learns. */
    public List<LayerFacts> layers() {
        return LayerFacts.of(Architecture.LENET5.build());
    }

    /** Looks for digits, the first time the screen is seen. */
    public void open() {
        if (!opened) {
            opened = true;
            data.open();
        }
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

    /** Begins, or goes on; after a run that is over, begins a new one with the current choices. */
    public void start() {
        if (phase().isOver()) {
            rewind();
        }
        if (phase() == RunPhase.READY || phase() == RunPhase.PAUSED) {
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
        run.settings().ifPresent(settings -> choices.learningRateProperty().set(RunChoices.calmerThan(settings)));
        rewind();
        start();
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
