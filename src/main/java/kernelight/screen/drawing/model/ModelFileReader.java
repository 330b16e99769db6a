package kernelight.screen.drawing.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.TrainedNetwork;

/** Reads networks from model files: the one in the app itself, and the person's own. */
public final class ModelFileReader implements NetworkReader {
    private static final String FOLDER = "/kernelight/assets/models/";
    private static final String SHIPPED = "lenet5.onnx";

    @Override
    public Optional<TrainedNetwork> shipped() throws IOException {
        try (InputStream in = ModelFileReader.class.getResourceAsStream(FOLDER + SHIPPED)) {
            if (in == null) {
                return Optional.empty();
            }
            SavedNetwork saved = NetworkFile.read(in, SHIPPED);
            return Optional.of(new TrainedNetwork(saved.network().name(), saved.network(), accuracy(saved)));
        }
    }

    @Override
    public TrainedNetwork open(Path file) throws IOException {
        SavedNetwork saved = NetworkFile.read(file);
        return new TrainedNetwork(String.valueOf(file.getFileName()), saved.network(), accuracy(saved));
    }

    /** Anyone may write anything into the notes of a file; what is no share of a test set is not shown. */
    private static OptionalDouble accuracy(SavedNetwork saved) {
        String note = saved.notes().get(SavedNetwork.ACCURACY);
        try {
            double accuracy = note == null ? Double.NaN : Double.parseDouble(note);
            return accuracy >= 0 && accuracy <= 1 ? OptionalDouble.of(accuracy) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
