package kernelight.digitreader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;

/** The network that is part of the app. */
public final class ShippedNetwork {
    private static final String FOLDER = "/kernelight/assets/models/";
    private static final String FILE = "lenet5.onnx";

    private ShippedNetwork() {}

    /**
     * Reads it; empty if the app was built without it.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<SavedNetwork> read() throws IOException {
        try (InputStream in = ShippedNetwork.class.getResourceAsStream(FOLDER + FILE)) {
            return in == null ? Optional.empty() : Optional.of(NetworkFile.read(in, FILE));
        }
    }
}
