package kernelight;

import java.io.PrintWriter;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import kernelight.cli.BenchReport;
import kernelight.cli.ProcessAge;
import kernelight.concurrent.PulseTimer;

/**
 * How long a start takes: where it was asked for with {@code -Dkernelight.firstFrame=true}, the time from the process's
 * start until the window's first frame was painted is printed, and the app ends.
 */
final class FirstFrame {
    private static final boolean ASKED_FOR = Boolean.getBoolean("kernelight.firstFrame");
    /** The first is laid out and sent to be painted in one pulse; the one after the next waits until it is painted. */
    private static final int PULSES_UNTIL_PAINTED = 3;

    private final PulseTimer timer = new PulseTimer(seconds -> pulse());
    private final Node dot = new Rectangle(1, 1);
    private int pulses;

    private FirstFrame(Scene scene) {
        dot.setManaged(false);
        ((Pane) scene.getRoot()).getChildren().add(dot);
        timer.start();
    }

    static void reportIfAskedFor(Scene scene) {
        if (ASKED_FOR) {
            new FirstFrame(scene);
        }
    }

    private void pulse() {
        dot.setOpacity(pulses % 2 == 0 ? 1 : 0.5); // a pulse waits for the frame before it only when it has one itself
        pulses++;
        if (pulses > PULSES_UNTIL_PAINTED) {
            timer.stop();
            new BenchReport(new PrintWriter(System.out, true)).print("first_frame_ms", ProcessAge.milliseconds(), "ms");
            Platform.exit();
        }
    }
}
