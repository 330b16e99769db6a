package kernelight.interchange.network;

import java.util.Optional;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.array.ElementType;

/**
 * A network from a file.
 *
 * @param input of what numbers the file says the image is; here it is always handed in as floats
 * @param own whether the file says that Kernelight wrote it
 */
public record OpenedNetwork(SavedNetwork saved, Optional<ElementType> input, boolean own) {}
