package kernelight.engine.network;

import java.util.Map;

/**
 * A network as it is saved in a file.
 *
 * @param notes how it was made, by key: the command, the seed, the measured accuracy
 */
public record SavedNetwork(Network network, Map<String, String> notes) {
    /** The key of the note with the measured accuracy (0 to 1). */
    public static final String ACCURACY = "accuracy";

    public SavedNetwork {
        notes = Map.copyOf(notes);
    }
}
