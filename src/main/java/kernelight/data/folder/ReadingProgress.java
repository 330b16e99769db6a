package kernelight.data.folder;

/** Hears how far the reading of a folder has come. */
@FunctionalInterface
public interface ReadingProgress {
    /** For whoever does not want to know. */
    ReadingProgress NONE = (done, count) -> {};

    /**
     * Called on the reading thread after each picture.
     *
     * @throws java.util.concurrent.CancellationException to stop reading
     */
    void read(int done, int count);
}
