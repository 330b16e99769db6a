package kernelight.interchange.onnx;

/** What is wrong with a model, as sentences; where a file was read its name is put in front on the way out. */
public class OnnxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public OnnxException(String message) {
        super(message);
    }

    /** The same, with the node in front at which it was noticed. */
    public OnnxException at(OnnxNode node) {
        return new OnnxException(node.place() + ": " + getMessage());
    }
}
