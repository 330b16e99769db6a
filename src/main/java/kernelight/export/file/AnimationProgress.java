package kernelight.export.file;

/** Hears how far an animation is, and says whether anybody still waits for it. */
public interface AnimationProgress {
    /** Called after each frame, on the thread that writes. */
    void written(int frames);

    /** Asked before each frame: true makes the writing end with {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
