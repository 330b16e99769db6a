package kernelight.interchange.onnx;

import java.util.Optional;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Something is wrong with a model. The message is a sentence without the file name, which is added by the caller. */
public class OnnxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** The same sentence for the window, in its language; null if there is none yet. */
    private final transient @Nullable LocalizedMessage localized;

    public OnnxException(String message) {
        this(message, null);
    }

    /**
     * A problem that the window can tell in its language.
     *
     * @param message the English sentence
     * @param localized the same sentence
     */
    public OnnxException(String message, @Nullable LocalizedMessage localized) {
        super(message);
        this.localized = localized;
    }

    /** The sentence for the window, if there is one. */
    public Optional<LocalizedMessage> localized() {
        return Optional.ofNullable(localized);
    }

    /** The same problem with the node at which it occurred in front of the message. */
    public OnnxException at(OnnxNode node) {
        return new OnnxException(sentenceAt(node), localizedAt(node));
    }

    final String sentenceAt(OnnxNode node) {
        return node.describe() + ": " + getMessage();
    }

    final @Nullable LocalizedMessage localizedAt(OnnxNode node) {
        return localized == null ? null : LocalizedMessage.of("modelFile.atNode", node.describe(), localized);
    }
}
