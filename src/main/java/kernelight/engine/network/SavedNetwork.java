package kernelight.engine.network;

import java.util.Map;

/**
 * A network as it is kept in a file.
 *
 * @param notes what its maker wrote down: the command, the seed, the measured accuracy
 */
public record SavedNetwork(Network network, Map<String, String> notes) {
    /** The note under which the measured accuracy (0 to 1) is kept. */
    public static final String ACCURACY = "accuracy";

    public SavedNetwork {
        notes = Map.copyOf(notes);
    }
}
