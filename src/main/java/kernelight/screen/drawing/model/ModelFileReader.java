package kernelight.screen.drawing.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputFit;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.SavedNormalizations;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.interchange.network.NetworkFile;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.TriedInput;

/** Reads networks from model files: the one in the app itself, and the person's own. */
public final class ModelFileReader implements NetworkReader {
    private static final String FOLDER = "/kernelight/assets/models/";
    private static final String SHIPPED = "lenet5.onnx";

    private final Supplier<LabelledImages> digits;
    private final SavedNormalizations kept;

    /**
     * @param digits whose answers are known, to find out what ink means to a network
     * @param kept what was chosen for files that were opened before
     */
    public ModelFileReader(Supplier<LabelledImages> digits, SavedNormalizations kept) {
        this.digits = digits;
        this.kept = kept;
    }

    @Override
    public Optional<TrainedNetwork> shipped() throws IOException {
        try (InputStream in = ModelFileReader.class.getResourceAsStream(FOLDER + SHIPPED)) {
            if (in == null) {
                return Optional.empty();
            }
            SavedNetwork saved = NetworkFile.read(in, SHIPPED);
            return Optional.of(new TrainedNetwork(saved.network().name(), saved.network(), accuracy(saved.notes())));
        }
    }

    @Override
    public TrainedNetwork open(Path file) throws IOException {
        DigitReader reader = DigitReader.open(file, Optional.empty());
        String mark = mark(file);
        InputFit fit = reader.tryOn(digits.get(), BatchRunner.onCallingThread());
        InputNormalization normalization = kept.find(mark)
                .filter(reader.possible()::contains)
                .or(() -> fit.best().map(InputFit.Tried::normalization))
                .orElse(reader.normalization());
        return new TrainedNetwork(
                String.valueOf(file.getFileName()),
                reader.with(normalization),
                accuracy(reader.notes()),
                Optional.of(new TriedInput(fit, mark)));
    }

    @Override
    public void keep(TriedInput tried, InputNormalization normalization) throws IOException {
        kept.keep(tried.mark(), normalization);
    }

    private static String mark(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Anyone may write anything into the notes of a file; what is no share of a test set is not shown. */
    private static OptionalDouble accuracy(Map<String, String> notes) {
        String note = notes.get(SavedNetwork.ACCURACY);
        try {
            double accuracy = note == null ? Double.NaN : Double.parseDouble(note);
            return accuracy >= 0 && accuracy <= 1 ? OptionalDouble.of(accuracy) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
