package kernelight.picturekind;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.DigitPicture;
import kernelight.engine.network.Network;
import kernelight.interchange.network.NetworkFile;
import org.jspecify.annotations.Nullable;

/** Tells what a picture shows. Belongs to one thread at a time. */
public final class PictureJudge {
    /** Its classes: the ten digits, and after them these. */
    public static final int SEVERAL = 10;

    public static final int NONE = 11;

    /** Of true digits at most 1 in 100 may be refused: above this it is about 1 in 200 (see the README of models). */
    private static final float SURELY_NO_DIGIT = 0.85f;

    /** Several digits are hardly ever mistaken for one: at most 1 single digit in 1,000 is taken for several here. */
    private static final float SURELY_SEVERAL = 0.5f;

    private static final String FILE = "/kernelight/assets/models/picture-kinds.onnx";

    private static @Nullable Network shipped;

    private final Optional<Network> network;

    private PictureJudge(Optional<Network> network) {
        this.network = network;
    }

    /**
     * The judge that comes with the app. Where its file is missing or cannot be read every picture is taken for a digit,
     * as it would be without a judge. The first call reads the file; later ones cost next to nothing.
     */
    public static PictureJudge shipped() {
        return new PictureJudge(network().map(Network::copy));
    }

    private static synchronized Optional<Network> network() {
        if (shipped == null) {
            try (InputStream in = PictureJudge.class.getResourceAsStream(FILE)) {
                shipped = in == null ? null : NetworkFile.read(in, FILE).network();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(shipped);
    }

    /**
     * Where the classes of the network that reads are not the ten digits the judge knows nothing of them: then every
     * picture may be one of theirs.
     *
     * @param classes what they are called
     */
    public PictureKind judge(DigitPicture picture, List<String> classes) {
        boolean digits = classes.size() == SEVERAL && classes.stream().allMatch(name -> name.matches("[0-9]"));
        return digits ? judge(picture) : PictureKind.DIGIT;
    }

    public PictureKind judge(DigitPicture picture) {
        return network.map(judge -> kind(judge.probabilities(picture.values()))).orElse(PictureKind.DIGIT);
    }

    private static PictureKind kind(float[] probabilities) {
        float several = probabilities[SEVERAL];
        float none = probabilities[NONE];
        if (several > SURELY_SEVERAL || several > none && several + none > SURELY_NO_DIGIT) {
            return PictureKind.SEVERAL_DIGITS;
        }
        return several + none > SURELY_NO_DIGIT ? PictureKind.NO_DIGIT : PictureKind.DIGIT;
    }
}
