package kernelight.measure;

import java.io.PrintWriter;
import javafx.application.Platform;
import javafx.scene.Scene;
import kernelight.cli.BenchReport;
import kernelight.cli.ProcessAge;

/**
 * Measures the start-up time: with {@code -Dkernelight.firstFrame=true}, prints the time from the start of the process
 * until the first frame of the window was painted, and ends the app.
 */
public final class FirstFrame {
    private static final boolean REQUESTED = Boolean.getBoolean("kernelight.firstFrame");

    private FirstFrame() {}

    public static void reportIfRequested(Scene scene) {
        if (REQUESTED) {
            PaintedFrames.listen(scene, FirstFrame::report);
        }
    }

    private static void report() {
        new BenchReport(new PrintWriter(System.out, true)).print("first_frame_ms", ProcessAge.milliseconds(), "ms");
        Platform.exit();
    }
}
