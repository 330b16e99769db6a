package kernelight.screen.drawing.model;

import java.io.IOException;
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
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.NormalizationSearch;
import kernelight.digitreader.SavedNormalizations;
import kernelight.digitreader.ShippedNetwork;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.TriedInput;

/** Reads networks from model files: the one that is part of the app, and the user's own. */
public final class ModelFileReader implements NetworkReader {
    private final Supplier<LabelledImages> digits;
    private final SavedNormalizations normalizations;

    /**
     * @param digits labelled digits, to find out which input normalization a network expects
     * @param normalizations the normalizations that were chosen for files opened before
     */
    public ModelFileReader(Supplier<LabelledImages> digits, SavedNormalizations normalizations) {
        this.digits = digits;
        this.normalizations = normalizations;
    }

    @Override
    public Optional<TrainedNetwork> shipped() throws IOException {
        return ShippedNetwork.read()
                .map(saved -> new TrainedNetwork(saved.network().name(), saved.network(), accuracy(saved.notes())));
    }

    @Override
    public TrainedNetwork open(Path file) throws IOException {
        DigitReader reader = DigitReader.open(file, Optional.empty());
        String fingerprint = fingerprint(file);
        NormalizationSearch fit = reader.findNormalization(digits.get(), BatchRunner.onCallingThread());
        InputNormalization normalization = normalizations
                .find(fingerprint)
                .filter(reader.possible()::contains)
                .or(() -> fit.best().map(NormalizationSearch.Candidate::normalization))
                .orElse(reader.normalization());
        return new TrainedNetwork(
                String.valueOf(file.getFileName()),
                reader.with(normalization),
                accuracy(reader.notes()),
                Optional.of(new TriedInput(fit, fingerprint)));
    }

    @Override
    public void keep(TriedInput tried, InputNormalization normalization) throws IOException {
        normalizations.save(tried.mark(), normalization);
    }

    private static String fingerprint(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The accuracy in the notes of a file; empty unless it is a number from 0 to 1, because the notes may contain
     * anything.
     */
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
