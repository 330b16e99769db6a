package kernelight.interchange.onnx;

/** A model is valid but uses a feature of ONNX that Kernelight does not support. */
public final class UnsupportedOnnxException extends OnnxException {
    private static final long serialVersionUID = 1;

    public UnsupportedOnnxException(String message) {
        super(message);
    }

    @Override
    public UnsupportedOnnxException at(OnnxNode node) {
        return new UnsupportedOnnxException(node.describe() + ": " + getMessage());
    }
}
