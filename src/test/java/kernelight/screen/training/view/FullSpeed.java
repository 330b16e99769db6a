package kernelight.screen.training.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.data.mnist.MnistLocation;
import kernelight.navigation.ScreenId;
import kernelight.screen.MnistFolder;
import kernelight.screen.training.kept.model.KeptRunModel;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.pitfall.model.PitfallModel;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the training screen, in which a run goes on all cores while every frame is timed. */
final class FullSpeed implements AutoCloseable {
    /** Until the code that draws has been compiled. */
    private static final int FIRST_FRAMES = 60;

    private final ExecutorService files = Executors.newSingleThreadExecutor();
    private final Background background = new Background("background");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool pool = ComputePool.behindWindow();
    /** Without MNIST; the trained networks are saved there. */
    private final Path folder = emptyFolder();

    private final TrainingModel model;

    /**
     * What the frames cost, in milliseconds, from one to the next.
     *
     * @param work the processor time of the FX thread: what the app did to it
     * @param gaps the time on the wall, with whatever else the machine was doing
     */
    record Frames(List<Double> work, List<Double> gaps) {}

    FullSpeed() {
        model = new TrainingModel(
                new RealDigits(6400, 1000),
                new MnistFolder(new MnistLocation(folder, MnistLocation.NamedBy.CONVENTION)),
                to -> {
                    throw new AssertionError("nothing is fetched here");
                },
                new TrainingThreads(trainingThread, background, background, new FxThread()),
                pool.runner(),
                new TrainedNetworks(folder, files, new FxThread(), notice -> {}),
                () -> System.nanoTime() * 1e-9);
    }

    void open(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        MomentModel moments = new MomentModel(model, background, new FxThread());
        TrainingScreen screen = new TrainingScreen(
                model,
                new PitfallModel(model, background, new FxThread()),
                new KeptRunModel(
                        model, folder.resolve("kept-run"), trainingThread, background, new FxThread(), notice -> {}),
                new RunHistory(
                        moments,
                        new RunsModel(
                                model.run(),
                                folder.resolve("runs.json"),
                                background,
                                new FxThread(),
                                notice -> {},
                                Instant::now),
                        new FilmExport(moments, background, new FxThread())),
                texts,
                themes.paletteProperty(),
                () -> false,
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                new FileDialogs(texts),
                number -> {},
                () -> {});
        Shell shell = new Shell(
                texts,
                themes,
                new Preferences(),
                List.of(new ScreenEntry(ScreenId.TRAINING, Feather.ACTIVITY, () -> screen)));
        Scene scene = new Scene(shell, 1000, 1000);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** Trains from the beginning to the end. */
    Frames run(int epochs) throws Exception {
        waitForPhase(RunPhase.READY);
        Frames frames = new Frames(new ArrayList<>(), new ArrayList<>());
        AnimationTimer watch = watch(frames);
        WaitForAsyncUtils.asyncFx(() -> {
                    model.choices().epochsProperty().set(epochs);
                    model.start();
                    watch.start();
                })
                .get();
        waitForPhase(RunPhase.FINISHED);
        WaitForAsyncUtils.asyncFx(watch::stop).get();
        return new Frames(warm(frames.work()), warm(frames.gaps()));
    }

    @Override
    public void close() {
        trainingThread.close();
        pool.close();
        background.close();
        files.close(); // waits: what is being written would come back into the folder
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("full-speed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForPhase(RunPhase phase) throws Exception {
        WaitForAsyncUtils.waitFor(
                180, TimeUnit.SECONDS, () -> model.run().phaseProperty().get() == phase);
    }

    private static List<Double> warm(List<Double> milliseconds) {
        return milliseconds.stream().skip(FIRST_FRAMES).sorted().toList();
    }

    private static AnimationTimer watch(Frames frames) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new AnimationTimer() {
            private long lastWork;
            private long lastTime;

            @Override
            public void handle(long now) {
                long workNow = threads.getCurrentThreadCpuTime();
                long timeNow = System.nanoTime();
                if (lastTime != 0) {
                    frames.work().add((workNow - lastWork) / 1e6);
                    frames.gaps().add((timeNow - lastTime) / 1e6);
                }
                lastWork = workNow;
                lastTime = timeNow;
            }
        };
    }
}
