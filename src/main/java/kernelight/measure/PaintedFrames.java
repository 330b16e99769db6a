package kernelight.measure;

import com.sun.javafx.perf.PerformanceTracker;
import javafx.scene.Scene;
import kernelight.concurrent.FxThread;

/**
 * Tells when a scene's frame has been painted and handed to its window: for measuring only. JavaFX itself knows and has
 * no public word for it, so its own counter of frames is asked, whose package the launcher's options open.
 */
final class PaintedFrames {
    private static final FxThread FX_THREAD = new FxThread();

    private PaintedFrames() {}

    /** Calls {@code painted} on the FX thread after each frame; it takes the place of an earlier listener. */
    static void listen(Scene scene, Runnable painted) {
        // The painting thread calls, just after it has asked the FX thread to hand the pixels to the window: what is
        // asked of the FX thread now comes after that.
        PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(() -> FX_THREAD.execute(painted));
    }
}
