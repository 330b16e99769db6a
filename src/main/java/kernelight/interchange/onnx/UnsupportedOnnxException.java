package kernelight.interchange.onnx;

import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** A model is valid but uses a feature of ONNX that Kernelight does not support. */
public final class UnsupportedOnnxException extends OnnxException {
    private static final long serialVersionUID = 1;

    public UnsupportedOnnxException(String message) {
        super(message);
    }

    /**
     * A problem that the window can tell in its language.
     *
     * @param message the English sentence
     * @param localized the same sentence
     */
    public UnsupportedOnnxException(String message, @Nullable LocalizedMessage localized) {
        super(message, localized);
    }

    @Override
    public UnsupportedOnnxException at(OnnxNode node) {
        return new UnsupportedOnnxException(sentenceAt(node), localizedAt(node));
    }
}
