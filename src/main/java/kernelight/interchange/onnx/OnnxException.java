package kernelight.interchange.onnx;

import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** Something is wrong with a model. The message is a sentence without the file name, which is added by the caller. */
public class OnnxException extends IllegalArgumentException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage localized;
    private final boolean hasOwnText;
    private final boolean saysWhatToDo;

    /** A detail that only the makers of the file understand: in other languages the window quotes the English sentence. */
    public OnnxException(String message) {
        this(message, LocalizedMessage.of("modelFile.detail", message), false, false);
    }

    public OnnxException(LocalizedMessage localized) {
        this(localized.inEnglish(), localized, true, false);
    }

    /**
     * A problem whose sentence also says, or makes clear, what to do.
     *
     * @param message the English sentence
     * @param localized the same sentence
     */
    public OnnxException(String message, LocalizedMessage localized) {
        this(message, localized, true, true);
    }

    OnnxException(String message, LocalizedMessage localized, boolean hasOwnText, boolean saysWhatToDo) {
        super(message);
        this.localized = localized;
        this.hasOwnText = hasOwnText;
        this.saysWhatToDo = saysWhatToDo;
    }

    @Override
    public final LocalizedMessage localized() {
        return localized;
    }

    /** Whether there is a text for the problem; otherwise {@link #localized} quotes the English sentence. */
    public final boolean hasOwnText() {
        return hasOwnText;
    }

    /** Whether the message lacks what to do, which is to use another file. */
    final boolean needsOtherFile() {
        return !saysWhatToDo;
    }

    /** The same problem with the node at which it occurred in front of the message. */
    public OnnxException at(OnnxNode node) {
        return new OnnxException(sentenceAt(node), localizedAt(node), hasOwnText, saysWhatToDo);
    }

    final String sentenceAt(OnnxNode node) {
        return node.describe() + ": " + getMessage();
    }

    final LocalizedMessage localizedAt(OnnxNode node) {
        return LocalizedMessage.of("modelFile.atNode", node.localized(), localized);
    }
}
