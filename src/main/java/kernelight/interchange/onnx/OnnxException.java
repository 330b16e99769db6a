package kernelight.interchange.onnx;

import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** Something is wrong with a model. The message is a sentence without the file name, which is added by the caller. */
public class OnnxException extends IllegalArgumentException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage localized;
    private final boolean saysWhatToDo;

    public OnnxException(LocalizedMessage localized) {
        this(localized, false);
    }

    /** @param saysWhatToDo whether the sentence says, or makes clear, what to do; otherwise it is to use another file */
    public OnnxException(LocalizedMessage localized, boolean saysWhatToDo) {
        super(localized.inEnglish());
        this.localized = localized;
        this.saysWhatToDo = saysWhatToDo;
    }

    @Override
    public final LocalizedMessage localized() {
        return localized;
    }

    /** Whether the message lacks what to do, which is to use another file. */
    final boolean needsOtherFile() {
        return !saysWhatToDo;
    }

    /** The same problem with the node at which it occurred in front of the message. */
    public OnnxException at(OnnxNode node) {
        return new OnnxException(localizedAt(node), saysWhatToDo);
    }

    final LocalizedMessage localizedAt(OnnxNode node) {
        return LocalizedMessage.of("modelFile.atNode", node.localized(), localized);
    }
}
