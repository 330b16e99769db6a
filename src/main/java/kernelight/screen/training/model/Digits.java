package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Loads digits to learn from; may take a while. */
public interface Digits {
    /**
     * MNIST from a folder; empty if the files are not there.
     *
     * @throws IOException if they cannot be used; the message is a sentence for the user
     */
    Optional<TrainingData> mnist(Path folder) throws IOException;

    /** Generated digits, the same every time. */
    TrainingData generated();
}
