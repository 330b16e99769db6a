package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import kernelight.attribution.Score;
import kernelight.concurrent.Background;
import kernelight.concurrent.ComputePool;
import kernelight.concurrent.FxThread;
import kernelight.data.own.TestDigits;
import kernelight.digitreader.ReferenceDigits;
import kernelight.engine.training.BatchRunner;
import kernelight.export.view.ExportServices;
import kernelight.handwriting.OwnDigits;
import kernelight.measure.PaintedFrames;
import kernelight.navigation.ScreenId;
import kernelight.pad.model.Page;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.view.ExplainingScreen;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.screen.explain.why.view.WhyView;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long it takes from lifting the pen to the painted frame with the answer, maps and all: strokes of mouse events, a
 * motion every few milliseconds as from a real mouse. Not part of the tests; run it with {@code ./mvnw test
 * -Dtest=DrawingLatencyBenchmark -Dkernelight.benchmark.size=3840x2160}; with {@code -Dkernelight.benchmark.why=true} the
 * strokes are drawn beside the map that says why, which is computed again for each.
 */
@ExtendWith(ApplicationExtension.class)
class DrawingLatencyBenchmark {
    private static final int DRAWINGS = 60;
    private static final int WARM_UP = 20;
    private static final int POINTS = 60;
    private static final int MILLISECONDS_BETWEEN_MOTIONS = 4;

    private static final boolean WHY = Boolean.getBoolean("kernelight.benchmark.why");

    private final Background background = new Background("background");
    private final Background maps = Background.behindWindow("maps");
    private final ComputePool pool = ComputePool.behindWindow();
    private final BlockingQueue<Long> latencies = new LinkedBlockingQueue<>();
    private DrawingModel model;
    private ExplainModel explain;
    private Scene scene;
    private final List<Long> work = new CopyOnWriteArrayList<>();
    private long lifted;
    private long workBefore;
    /** Whether what will be painted next shows the answer to the lifted pen. */
    private boolean isAnswered;

    @Start
    void start(Stage stage) {
        String[] size =
                System.getProperty("kernelight.benchmark.size", "1440x900").split("x");
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        CurrentNetwork current = new CurrentNetwork();
        TrainedNetworks trained = new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
        current.networkProperty().set(TestNetworks.reading(3));
        model = new DrawingModel(current, TestNetworks.files(Path.of("nowhere")), trained, background, new FxThread());
        model.warmUp();
        DrawingScreen screen = new DrawingScreen(
                model,
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                number -> {},
                score -> {});
        FxThread fxThread = new FxThread();
        OwnDigits own = new OwnDigits(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
        own.change(TestDigits.generated(1000));
        HandwritingModel handwriting = new HandwritingModel(
                model,
                current,
                own,
                () -> ReferenceDigits.from(List.of()),
                BatchRunner.onCallingThread(),
                background,
                background,
                fxThread);
        HandwritingScreen withHandwriting = new HandwritingScreen(
                screen,
                handwriting,
                model.networks(),
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty());
        explain = new ExplainModel(
                receiver -> model.readingProperty().get().input().ifPresent(receiver), background, fxThread);
        WhyModel why = new WhyModel(explain, background, maps, pool.runner(), fxThread);
        model.readingProperty().subscribe(reading -> explain.follow(reading.input()));
        LocalizedMessage name = LocalizedMessage.of("drawing.name");
        ExportServices exports = new ExportServices(new FileDialogs(texts), background, fxThread);
        ExplainingScreen explaining = new ExplainingScreen(
                withHandwriting,
                name,
                explain,
                texts,
                themes.paletteProperty(),
                new Preferences(),
                exports,
                () -> new WhyView(
                        explain,
                        why,
                        texts,
                        themes.paletteProperty(),
                        new Preferences(),
                        exports,
                        name,
                        Optional.of(screen.anotherPad())));
        scene = new Scene(
                new Shell(
                        texts,
                        themes,
                        new Preferences(),
                        List.of(new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> explaining))),
                Integer.parseInt(size[0]),
                Integer.parseInt(size[1]));
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
        model.readingProperty().addListener((property, before, now) -> {
            boolean isWhole = lifted != 0 && !model.page().isDrawing();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    isAnswered |= isWhole;
                }
            });
        });
        PaintedFrames.listen(scene, () -> {
            if (isAnswered) {
                isAnswered = false;
                work.add(processorTime() - workBefore);
                latencies.add(System.nanoTime() - lifted);
                lifted = 0;
            }
        });
    }

    @Test
    void fromPenUpToThePaintedAnswer() throws InterruptedException {
        CountDownLatch warm = new CountDownLatch(1);
        background.execute(warm::countDown);
        warm.await(); // nobody draws in the first second of a window
        WaitForAsyncUtils.waitForFxEvents();
        List<Long> all = new ArrayList<>();
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            int shift = drawing % 7;
            Platform.runLater(() -> model.page().clear());
            for (int i = 0; i <= POINTS; i++) {
                EventType<MouseEvent> type = i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED;
                fire(type, i, shift);
                Thread.sleep(MILLISECONDS_BETWEEN_MOTIONS); // the pace of the hand
            }
            fire(MouseEvent.MOUSE_RELEASED, POINTS + 1, shift); // elsewhere, so that there is something new to read
            all.add(Objects.requireNonNull(latencies.poll(10, TimeUnit.SECONDS), "no frame with the answer"));
            if (WHY && drawing == 0) {
                Platform.runLater(() -> explain.askWhy(Score.of(3)));
                WaitForAsyncUtils.waitForFxEvents();
            }
        }
        List<Long> later = new ArrayList<>(all.subList(WARM_UP, all.size()));
        Collections.sort(later);
        System.out.printf(
                "pen up to the painted answer, window %.0f x %.0f: median %.1f ms, 95 %% within %.1f ms, longest %.1f ms"
                        + " (%d drawings)%n",
                scene.getWidth(),
                scene.getHeight(),
                later.get(later.size() / 2) / 1e6,
                later.get(later.size() * 95 / 100) / 1e6,
                later.getLast() / 1e6,
                later.size());
        List<Long> cost = new ArrayList<>(work.subList(WARM_UP, work.size()));
        Collections.sort(cost);
        System.out.printf("processor time of it on all threads: median %.1f ms%n", cost.get(cost.size() / 2) / 1e6);
        assertEquals(WHY, explain.isOpen());
        background.close();
        maps.close();
        pool.close();
    }

    /** Of all threads but the compiler's, in nanoseconds: what is left of a latency on a machine that is busy otherwise. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }

    private void fire(EventType<MouseEvent> type, int point, int shift) {
        Platform.runLater(() -> {
            Region pad = (Region) scene.lookup(explain.isOpen() ? ".pad-with-tools .drawing-pad" : "#pad");
            double scale = pad.getWidth() / Page.SIDE;
            double x = (60 + shift + 80 * Math.sin(point * 0.1)) * scale;
            double y = (60 + point * 2.5) * scale;
            boolean isDown = type != MouseEvent.MOUSE_RELEASED;
            if (!isDown) {
                workBefore = processorTime();
                lifted = System.nanoTime();
            }
            pad.fireEvent(new MouseEvent(
                    type,
                    x,
                    y,
                    x,
                    y,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    isDown,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
        });
    }
}
