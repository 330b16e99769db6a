package kernelight.screen.drawing.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.digitreader.InputNormalization;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.TriedInput;

/** Reads networks. Its methods may take a while and are called on the background thread. */
public interface NetworkReader {
    /**
     * The network that is shipped with the app; empty if there is none.
     *
     * @throws IOException if it is damaged; the message is a sentence for the user
     */
    Optional<TrainedNetwork> shipped() throws IOException;

    /**
     * The network in a model file, with the input normalization that the user chose for it before, or else the one with
     * which it reads digits best.
     *
     * @throws IOException if the file is not a model or cannot be read; the message is a sentence for the user
     */
    TrainedNetwork open(Path file) throws IOException;

    /**
     * Saves the input normalization that the user chose for the network of a file.
     *
     * @throws IOException if it cannot be saved
     */
    default void keep(TriedInput tried, InputNormalization normalization) throws IOException {}
}
