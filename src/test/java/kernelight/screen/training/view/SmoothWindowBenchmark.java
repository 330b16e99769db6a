package kernelight.screen.training.view;

import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * How long the FX thread is busy with a frame, and how long it is from one frame to the next, while training runs at
 * full speed and the window is drawn in software. Not part of the tests; run it on a machine that does nothing else with
 * {@code ./mvnw test -Dtest=SmoothWindowBenchmark}.
 */
@ExtendWith(ApplicationExtension.class)
class SmoothWindowBenchmark {
    private static final int EPOCHS = 20;

    private final FullSpeed run = new FullSpeed();

    @Start
    void start(Stage stage) {
        run.open(stage);
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void framesAtFullSpeed() throws Exception {
        FullSpeed.Frames frames = run.run(EPOCHS);
        System.out.println(frames.work().size() + " frames");
        print("work of the FX thread", frames.work());
        print("from frame to frame", frames.gaps());
    }

    private static void print(String what, List<Double> sorted) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s: median %.1f ms, 99 %% below %.1f ms, longest %.1f ms",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast()));
    }
}
