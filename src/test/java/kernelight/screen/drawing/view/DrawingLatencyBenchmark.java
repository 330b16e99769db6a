package kernelight.screen.drawing.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.data.drawing.StrokePoint;
import kernelight.navigation.ScreenId;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long it takes from lifting the pen to bars that are laid out and ready to be painted, maps and all. Not part of
 * the tests; run it with {@code ./mvnw test -Dtest=DrawingLatencyBenchmark}.
 */
@ExtendWith(ApplicationExtension.class)
class DrawingLatencyBenchmark {
    private static final int DRAWINGS = 60;
    private static final int POINTS = 60;

    private final Background background = new Background("background");
    private final BlockingQueue<Long> latencies = new LinkedBlockingQueue<>();
    private DrawingModel model;
    private Scene scene;
    private long lifted;
    private boolean waiting;

    @Start
    void start(Stage stage) {
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
                number -> {});
        scene = new Scene(
                new Shell(
                        texts,
                        themes,
                        new Preferences(),
                        List.of(new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> screen))),
                1000,
                900);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
        model.readingProperty()
                .addListener((property, before, now) -> waiting = !model.page().isDrawing());
        scene.addPostLayoutPulseListener(() -> {
            if (waiting && lifted != 0 && !model.page().strokes().isEmpty()) {
                latencies.add(System.nanoTime() - lifted);
                lifted = 0;
            }
            waiting = false;
        });
    }

    @Test
    void fromPenUpToBars() throws InterruptedException {
        CountDownLatch warm = new CountDownLatch(1);
        background.execute(warm::countDown);
        warm.await(); // nobody draws in the first second of a window
        WaitForAsyncUtils.waitForFxEvents();
        List<Long> all = new ArrayList<>();
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            int shift = drawing % 7;
            Platform.runLater(() -> draw(shift));
            all.add(latencies.poll(10, TimeUnit.SECONDS));
        }
        System.out.printf("pen up to bars: first %.1f ms%n", all.getFirst() / 1e6);
        List<Long> later = new ArrayList<>(all.subList(10, all.size()));
        Collections.sort(later);
        System.out.printf(
                "then median %.1f ms, 95 %% within %.1f ms, longest %.1f ms (%d drawings; a pulse is 16.7 ms)%n",
                later.get(later.size() / 2) / 1e6,
                later.get(later.size() * 95 / 100) / 1e6,
                later.getLast() / 1e6,
                later.size());
        background.close();
    }

    private void draw(int shift) {
        model.page().clear();
        model.press(new StrokePoint(60 + shift, 60));
        for (int i = 1; i <= POINTS; i++) {
            model.drag(new StrokePoint(60 + shift + 80 * Math.sin(i * 0.1), 60 + i * 2.5));
        }
        lifted = System.nanoTime();
        model.release(new StrokePoint(60 + shift + 80 * Math.sin(POINTS * 0.1), 60 + POINTS * 2.5));
    }
}
