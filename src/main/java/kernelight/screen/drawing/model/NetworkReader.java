package kernelight.screen.drawing.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.digitreader.InputNormalization;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.TriedInput;

/** Where networks are read from. Both may take a moment: they run on the background thread. */
public interface NetworkReader {
    /**
     * The network that came with the app; empty where none did.
     *
     * @throws IOException with a sentence for the person, where it is broken
     */
    Optional<TrainedNetwork> shipped() throws IOException;

    /**
     * The network in a model file, with what ink means to it: what the person chose before, else what reads digits best.
     *
     * @throws IOException with a sentence for the person, where the file is no model or cannot be read
     */
    TrainedNetwork open(Path file) throws IOException;

    /**
     * Keeps for the next time what the person chose ink to mean to the network of a file.
     *
     * @throws IOException where that cannot be
     */
    default void keep(TriedInput tried, InputNormalization normalization) throws IOException {}
}
