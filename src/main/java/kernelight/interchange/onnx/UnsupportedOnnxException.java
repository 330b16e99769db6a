package kernelight.interchange.onnx;

import kernelight.words.LocalizedMessage;

/** A model is valid but uses a feature of ONNX that Kernelight does not support. */
public final class UnsupportedOnnxException extends OnnxException {
    private static final long serialVersionUID = 1;

    /** A detail that only the makers of the file understand: in other languages the window quotes the English sentence. */
    public UnsupportedOnnxException(String message) {
        this(message, LocalizedMessage.of("modelFile.notSupported", message), false);
    }

    public UnsupportedOnnxException(LocalizedMessage localized) {
        this(localized.inEnglish(), localized, true);
    }

    /**
     * A problem that the window can tell in its language.
     *
     * @param message the English sentence
     * @param localized the same sentence
     */
    public UnsupportedOnnxException(String message, LocalizedMessage localized) {
        this(message, localized, true);
    }

    private UnsupportedOnnxException(String message, LocalizedMessage localized, boolean hasOwnText) {
        super(message, localized, hasOwnText, true);
    }

    @Override
    public UnsupportedOnnxException at(OnnxNode node) {
        return new UnsupportedOnnxException(sentenceAt(node), localizedAt(node), hasOwnText());
    }
}
