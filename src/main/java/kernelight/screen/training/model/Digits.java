package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;

/** Loads images to learn from; may take a while. */
public interface Digits {
    /**
     * MNIST from a folder; empty if the files are not there.
     *
     * @throws IOException if they cannot be used; the message is a sentence for the user
     */
    Optional<TrainingData> mnist(Path folder) throws IOException;

    /** Whether a folder has MNIST's own files. */
    boolean isMnist(Path folder);

    /**
     * Other images from a folder.
     *
     * @throws IOException if they cannot be used; the message is a sentence for the user
     * @throws java.util.concurrent.CancellationException if the progress stops it
     */
    TrainingData folder(FolderRequest request, ReadingProgress progress) throws IOException;

    /** Generated digits, the same every time. */
    TrainingData generated();
}
