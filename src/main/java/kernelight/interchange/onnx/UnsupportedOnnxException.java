package kernelight.interchange.onnx;

/** A model that is in order but uses something of ONNX that Kernelight does not have. */
public final class UnsupportedOnnxException extends OnnxException {
    private static final long serialVersionUID = 1;

    public UnsupportedOnnxException(String message) {
        super(message);
    }

    @Override
    public UnsupportedOnnxException at(OnnxNode node) {
        return new UnsupportedOnnxException(node.place() + ": " + getMessage());
    }
}
