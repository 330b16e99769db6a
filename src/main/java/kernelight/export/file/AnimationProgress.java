package kernelight.export.file;

/** Receives the progress of writing an animation, and can cancel it. */
public interface AnimationProgress {
    /** Called after each frame, on the thread that writes. */
    void written(int frames);

    /** Called before each frame: true ends the writing with a {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
