package kernelight.screen.explain.view;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.data.drawing.StrokePoint;
import kernelight.export.view.ExportServices;
import kernelight.measure.PaintedFrames;
import kernelight.navigation.ScreenId;
import kernelight.network.model.LayerCell;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.view.DrawingScreen;
import kernelight.screen.explain.model.ExplainModel;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long it takes from the click on a number of a LeNet-5 to the painted frame with its arithmetic. Not part of the tests;
 * run it with {@code ./mvnw test -Dtest=OpeningBenchmark -Dkernelight.benchmark.size=1920x1080}.
 */
@ExtendWith(ApplicationExtension.class)
class OpeningBenchmark {
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 10;
    private static final List<LayerCell> NUMBERS = List.of(
            LayerCell.of("C1", 2, 12, 13),
            LayerCell.of("P2", 2, 6, 6),
            LayerCell.of("C3", 6, 3, 4),
            LayerCell.of("F5", 20, 0, 0),
            LayerCell.of("F7", 3, 0, 0),
            LayerCell.of("softmax", 3, 0, 0));

    private final Background background = new Background("background");
    private final BlockingQueue<Long> latencies = new LinkedBlockingQueue<>();
    private final List<Long> work = Collections.synchronizedList(new ArrayList<>());
    private DrawingModel drawing;
    private ExplainModel explain;
    private Scene scene;
    private long clicked;
    private long workBefore;
    /** Whether what will be painted next shows the number. */
    private boolean isShown;

    @Start
    void start(Stage stage) {
        String[] size =
                System.getProperty("kernelight.benchmark.size", "1440x900").split("x");
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        Preferences preferences = new Preferences();
        CurrentNetwork current = new CurrentNetwork();
        FxThread fxThread = new FxThread();
        current.networkProperty().set(TestNetworks.reading(3));
        drawing = new DrawingModel(
                current,
                TestNetworks.files(Path.of("nowhere")),
                new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {}),
                background,
                fxThread);
        explain = new ExplainModel(
                receiver -> drawing.readingProperty().get().input().ifPresent(receiver), background, fxThread);
        drawing.readingProperty().subscribe(reading -> explain.follow(reading.input()));
        DrawingScreen screen = new DrawingScreen(
                drawing,
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                explain::open,
                explain::askWhy);
        ExplainingScreen explaining = new ExplainingScreen(
                screen,
                LocalizedMessage.of("drawing.name"),
                explain,
                texts,
                themes.paletteProperty(),
                preferences,
                new ExportServices(new FileDialogs(texts), background, fxThread),
                () -> {
                    throw new IllegalStateException("Nothing is asked here.");
                });
        scene = new Scene(
                new Shell(
                        texts,
                        themes,
                        preferences,
                        List.of(new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> explaining))),
                Integer.parseInt(size[0]),
                Integer.parseInt(size[1]));
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
        explain.openedProperty().subscribe(number -> {
            if (number.isPresent() && clicked != 0) {
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        isShown = true;
                    }
                });
            }
        });
        PaintedFrames.listen(scene, () -> {
            if (isShown) {
                isShown = false;
                work.add(processorTime() - workBefore);
                latencies.add(System.nanoTime() - clicked);
                clicked = 0;
            }
        });
    }

    @Test
    void fromTheClickToThePaintedNumber(FxRobot robot) throws Exception {
        robot.interact(() -> {
            drawing.press(new StrokePoint(100, 60));
            drawing.drag(new StrokePoint(180, 60));
            drawing.release(new StrokePoint(120, 230));
        });
        CountDownLatch read = new CountDownLatch(1);
        background.execute(read::countDown);
        read.await();
        robot.interact(() -> {}); // until the answer is published
        if (!Boolean.getBoolean("kernelight.atOnce")) {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> scene.lookup(".explain-stage") != null);
            for (int pulse = 0; pulse < 10; pulse++) {
                WaitForAsyncUtils.waitForFxEvents();
            }
        }
        List<Long> all = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (LayerCell number : NUMBERS) {
                robot.interact(() -> {
                    workBefore = processorTime();
                    clicked = System.nanoTime();
                    explain.open(number);
                });
                all.add(Objects.requireNonNull(latencies.poll(20, TimeUnit.SECONDS), "no frame with the number"));
                robot.interact(explain::close);
            }
        }
        print("the first", all.subList(0, 1), work.subList(0, 1));
        print("the other kinds for the first time", all.subList(1, NUMBERS.size()), work.subList(1, NUMBERS.size()));
        int warm = WARM_UP * NUMBERS.size();
        print("later", all.subList(warm, all.size()), work.subList(warm, work.size()));
        background.close();
    }

    private static void print(String what, List<Long> latencies, List<Long> work) {
        List<Long> sorted = latencies.stream().sorted().toList();
        List<Long> cost = work.stream().sorted().toList();
        System.out.println(String.format(
                Locale.ROOT,
                "%s: median %.1f ms, 95 %% within %.1f ms (%d); processor time, without the compiler's: median %.1f ms",
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.size(),
                cost.get(cost.size() / 2) / 1e6));
    }

    /** Of all threads but the compiler's, in nanoseconds: what is left of a latency on a machine that is busy otherwise. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
