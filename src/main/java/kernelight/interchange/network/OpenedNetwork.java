package kernelight.interchange.network;

import java.util.Optional;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.array.ElementType;

/**
 * A network read from a file.
 *
 * @param input the number type of the image in the file, if known; Kernelight always passes floats
 * @param own whether the file was written by Kernelight
 */
public record OpenedNetwork(SavedNetwork saved, Optional<ElementType> input, boolean own) {}
