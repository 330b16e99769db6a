package kernelight.picturekind;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.DigitPicture;
import kernelight.engine.network.Network;
import kernelight.interchange.network.NetworkFile;
import org.jspecify.annotations.Nullable;

/** Classifies what a picture shows: one digit, several, or none. For one thread at a time. */
public final class PictureKindClassifier {
    /** The index of the class "several digits" of its network, after the ten digits. */
    public static final int SEVERAL = 10;

    /** The index of the class "no digit". */
    public static final int NONE = 11;

    /** At most 1 % of digits may be rejected; with this threshold it is about 0.5 % (see the README of models). */
    private static final float NO_DIGIT_THRESHOLD = 0.85f;

    /** With this threshold, at most 0.1 % of single digits are classified as several. */
    private static final float SEVERAL_THRESHOLD = 0.5f;

    private static final String FILE = "/kernelight/assets/models/picture-kinds.onnx";

    private static @Nullable Network shipped;

    private final Optional<Network> network;

    private PictureKindClassifier(Optional<Network> network) {
        this.network = network;
    }

    /**
     * The shipped classifier. If its file is missing or cannot be read, every picture is classified as a digit. The
     * first call reads the file; later ones cost next to nothing.
     */
    public static PictureKindClassifier shipped() {
        return new PictureKindClassifier(network().map(Network::copy));
    }

    private static synchronized Optional<Network> network() {
        if (shipped == null) {
            try (InputStream in = PictureKindClassifier.class.getResourceAsStream(FILE)) {
                shipped = in == null ? null : NetworkFile.read(in, FILE).network();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(shipped);
    }

    /**
     * Classifies a picture for a network with these classes. If they are not the ten digits, this classifier does not
     * apply, and the result is always {@link PictureKind#DIGIT}.
     *
     * @param classes the names of the network's classes
     */
    public PictureKind classify(DigitPicture picture, List<String> classes) {
        boolean areDigits = classes.size() == SEVERAL && classes.stream().allMatch(name -> name.matches("[0-9]"));
        return areDigits ? classify(picture) : PictureKind.DIGIT;
    }

    /** Classifies a picture. */
    public PictureKind classify(DigitPicture picture) {
        return network.map(classifier -> kind(classifier.probabilities(picture.values())))
                .orElse(PictureKind.DIGIT);
    }

    private static PictureKind kind(float[] probabilities) {
        float several = probabilities[SEVERAL];
        float none = probabilities[NONE];
        if (several > SEVERAL_THRESHOLD || several > none && several + none > NO_DIGIT_THRESHOLD) {
            return PictureKind.SEVERAL_DIGITS;
        }
        return several + none > NO_DIGIT_THRESHOLD ? PictureKind.NO_DIGIT : PictureKind.DIGIT;
    }
}
