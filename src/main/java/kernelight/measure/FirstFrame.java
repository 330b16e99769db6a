package kernelight.measure;

import java.io.PrintWriter;
import javafx.application.Platform;
import javafx.scene.Scene;
import kernelight.cli.BenchReport;
import kernelight.cli.ProcessAge;

/**
 * How long a start takes: where it was asked for with {@code -Dkernelight.firstFrame=true}, the time from the process's
 * start until the window's first frame was painted is printed, and the app ends.
 */
public final class FirstFrame {
    private static final boolean ASKED_FOR = Boolean.getBoolean("kernelight.firstFrame");

    private FirstFrame() {}

    public static void reportIfAskedFor(Scene scene) {
        if (ASKED_FOR) {
            PaintedFrames.listen(scene, FirstFrame::report);
        }
    }

    private static void report() {
        new BenchReport(new PrintWriter(System.out, true)).print("first_frame_ms", ProcessAge.milliseconds(), "ms");
        Platform.exit();
    }
}
