package kernelight.interchange.onnx;

import kernelight.words.LocalizedMessage;

/** A model is valid but uses a feature of ONNX that Kernelight does not support. */
public final class UnsupportedOnnxException extends OnnxException {
    private static final long serialVersionUID = 1;

    private final boolean aboutOperator;

    public UnsupportedOnnxException(LocalizedMessage localized) {
        this(localized, false);
    }

    private UnsupportedOnnxException(LocalizedMessage localized, boolean aboutOperator) {
        super(localized, true);
        this.aboutOperator = aboutOperator;
    }

    /** An operator or one of its settings is not supported. The message does not say at which node. */
    public static UnsupportedOnnxException ofOperator(LocalizedMessage localized) {
        return new UnsupportedOnnxException(localized, true);
    }

    /** Whether a node is the reason, which the message does not name. */
    public boolean isAboutOperator() {
        return aboutOperator;
    }

    @Override
    public UnsupportedOnnxException at(OnnxNode node) {
        return new UnsupportedOnnxException(localizedAt(node));
    }
}
