package kernelight.interchange.network;

import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/** A graph that does not have exactly one input (the image) or one output (the scores). */
public final class InputOutputCountException extends OnnxException {
    private static final long serialVersionUID = 1;

    /** Whether the inputs or the outputs are wrong. */
    public enum Side {
        INPUTS,
        OUTPUTS
    }

    private final Side side;
    private final int count;

    private InputOutputCountException(Side side, int count, LocalizedMessage message) {
        super(message);
        this.side = side;
        this.count = count;
    }

    static InputOutputCountException inputs(int count) {
        return new InputOutputCountException(
                Side.INPUTS,
                count,
                count == 0
                        ? LocalizedMessage.of("modelFile.inputs.none")
                        : LocalizedMessage.of("modelFile.inputs.count", count));
    }

    static InputOutputCountException outputs(int count) {
        return new InputOutputCountException(
                Side.OUTPUTS, count, LocalizedMessage.of("modelFile.outputs.count", count));
    }

    public Side side() {
        return side;
    }

    /** The number of inputs or outputs the graph has. */
    public int count() {
        return count;
    }
}
