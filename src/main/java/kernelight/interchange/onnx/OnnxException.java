package kernelight.interchange.onnx;

/** Something is wrong with a model. The message is a sentence without the file name, which is added by the caller. */
public class OnnxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public OnnxException(String message) {
        super(message);
    }

    /** The same problem with the node at which it occurred in front of the message. */
    public OnnxException at(OnnxNode node) {
        return new OnnxException(node.describe() + ": " + getMessage());
    }
}
