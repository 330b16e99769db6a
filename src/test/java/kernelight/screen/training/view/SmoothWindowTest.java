package kernelight.screen.training.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.concurrent.TrainingThread;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.training.model.RealDigits;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.screen.training.model.TrainingThreads;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window stays smooth while all cores train. What counts is the processor time that the FX thread needs from one
 * frame to the next: the clock on the wall would also measure whatever else the machine does.
 */
@ExtendWith(ApplicationExtension.class)
class SmoothWindowTest {
    private static final double LONGEST_MILLISECONDS = 50;
    /** Until the code that draws has been compiled. */
    private static final int FIRST_FRAMES = 60;

    @TempDir
    private Path folder;

    private final Background background = new Background("background");
    private final TrainingThread trainingThread = new TrainingThread();
    private final ComputePool pool = ComputePool.ofAllCores();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> gaps = new ArrayList<>();
    private TrainingModel model;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        model = new TrainingModel(
                new RealDigits(6400, 1000),
                folder,
                to -> {
                    throw new AssertionError("nothing is fetched here");
                },
                new TrainingThreads(trainingThread, background, background, new FxThread()),
                pool.runner(),
                () -> System.nanoTime() * 1e-9);
        TrainingScreen screen = new TrainingScreen(
                model,
                texts,
                themes.paletteProperty(),
                new CurrentNetwork(),
                window -> Optional.empty(),
                window -> Optional.empty());
        Shell shell =
                new Shell(texts, themes, List.of(new ScreenEntry("training.name", Feather.ACTIVITY, () -> screen)));
        Scene scene = new Scene(shell, 1000, 1000);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        trainingThread.close();
        pool.close();
        background.close();
    }

    @Test
    @DisplayName("no frame takes the FX thread 50 ms while training runs at full speed")
    void theWindowStaysSmooth(TestReporter reporter) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> model.run().phaseProperty().get() == RunPhase.READY);
        AnimationTimer watch = frameWatch();
        WaitForAsyncUtils.asyncFx(() -> {
                    model.start();
                    watch.start();
                })
                .get();
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> model.run().phaseProperty().get() == RunPhase.FINISHED);
        WaitForAsyncUtils.asyncFx(watch::stop).get();

        double longest = largest(work);
        reporter.publishEntry(Map.of(
                "frames", Integer.toString(work.size()),
                "longest work of the FX thread (ms)", Double.toString(longest),
                "longest gap between frames (ms)", Double.toString(largest(gaps))));
        assertTrue(longest < LONGEST_MILLISECONDS, "the FX thread was busy for " + longest + " ms");
    }

    private static double largest(List<Double> milliseconds) {
        return milliseconds.stream().skip(FIRST_FRAMES).max(Double::compare).orElseThrow();
    }

    private AnimationTimer frameWatch() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new AnimationTimer() {
            private long lastWork;
            private long lastTime;

            @Override
            public void handle(long now) {
                long workNow = threads.getCurrentThreadCpuTime();
                long timeNow = System.nanoTime();
                if (lastTime != 0) {
                    work.add((workNow - lastWork) / 1e6);
                    gaps.add((timeNow - lastTime) / 1e6);
                }
                lastWork = workNow;
                lastTime = timeNow;
            }
        };
    }
}
