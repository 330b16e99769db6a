package kernelight.measure;

import com.sun.javafx.perf.PerformanceTracker;
import javafx.scene.Scene;
import kernelight.concurrent.FxThread;

/**
 * Reports when a frame of a scene has been painted and handed to the window, for measuring only. JavaFX has no public API
 * for it, so this uses its internal PerformanceTracker, whose package the launcher's options open.
 */
public final class PaintedFrames {
    private static final FxThread FX_THREAD = new FxThread();

    private PaintedFrames() {}

    /** Calls {@code painted} on the FX thread after each frame; replaces an earlier listener. */
    public static void listen(Scene scene, Runnable painted) {
        // The render thread calls this just after it has asked the FX thread to hand the pixels to the window, so that
        // a task queued now runs after that.
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(() -> FX_THREAD.execute(painted));
    }
}
