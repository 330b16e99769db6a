package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Gets digits to learn from, in as long as it takes. */
public interface Digits {
    /**
     * MNIST from a folder; empty where the files are not there.
     *
     * @throws IOException where they cannot be used, with a sentence for a person
     */
    Optional<TrainingData> mnist(Path folder) throws IOException;

    /** The same ones every time. */
    TrainingData generated();
}
