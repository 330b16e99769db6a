package kernelight.digitreader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.InputOutputCountException;

/** A valid network that cannot classify digits. The message says in English which, why, and what is needed. */
public final class UnfitNetworkException extends IOException {
    private static final long serialVersionUID = 1;

    /** Why the network cannot be used. */
    public enum Reason {
        /** It has no input or several. */
        INPUTS,
        /** It has no output or several. */
        OUTPUTS,
        /** It takes images of an unsuitable shape. */
        IMAGE,
        /** Its input has an unsuitable number type. */
        NUMBERS,
        /** Its output is not one row of scores. */
        SCORES,
        /** Its output is a single number. */
        ONE_SCORE
    }

    private final Reason reason;
    private final String name;
    private final String what;

    private UnfitNetworkException(Path file, Reason reason, String what, String sentence) {
        super(file + " cannot read digits. " + sentence);
        this.name = String.valueOf(file.getFileName());
        this.reason = reason;
        this.what = what;
    }

    static UnfitNetworkException ends(Path file, InputOutputCountException ends) {
        return new UnfitNetworkException(
                file,
                ends.side() == InputOutputCountException.Side.INPUTS ? Reason.INPUTS : Reason.OUTPUTS,
                Integer.toString(ends.count()),
                String.valueOf(ends.getMessage()));
    }

    static UnfitNetworkException image(Path file, Shape shape) {
        return new UnfitNetworkException(
                file,
                Reason.IMAGE,
                shape.toString(),
                "It takes images of " + shape + " (channels x rows x columns). A digit can be converted to 28 x 28 or"
                        + " 32 x 32 pixels with 1 or 3 channels, or to a row of 784 or 1,024 numbers.");
    }

    static UnfitNetworkException numbers(Path file, ElementType type) {
        String name = type.toString().toUpperCase(Locale.ROOT);
        return new UnfitNetworkException(
                file, Reason.NUMBERS, name, "Its input is of type " + name + ", which cannot hold ink from 0 to 255.");
    }

    static UnfitNetworkException scores(Path file, Shape shape) {
        return new UnfitNetworkException(
                file,
                Reason.SCORES,
                shape.toString(),
                "It gives " + shape
                        + " numbers for an image, but one row of scores is needed, a number for each class.");
    }

    static UnfitNetworkException oneScore(Path file) {
        return new UnfitNetworkException(
                file,
                Reason.ONE_SCORE,
                "1",
                "It gives a single number, but scores of at least two classes are needed.");
    }

    /** Why the network cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** The file's name without its folder. */
    public String name() {
        return name;
    }

    /** The unsuitable count, shape or type. */
    public String what() {
        return what;
    }
}
