package kernelight.interchange.network;

import kernelight.interchange.onnx.OnnxException;

/** A graph that does not take one image, or does not give one row of scores. */
public final class NetworkEndsException extends OnnxException {
    private static final long serialVersionUID = 1;

    /** Which end of the graph. */
    public enum End {
        INPUTS,
        OUTPUTS
    }

    private final End end;
    private final int count;

    private NetworkEndsException(End end, int count, String message) {
        super(message);
        this.end = end;
        this.count = count;
    }

    static NetworkEndsException inputs(int count) {
        return new NetworkEndsException(
                End.INPUTS,
                count,
                count == 0
                        ? "It takes no input besides its weights, but a network here takes one, the image."
                        : "It takes " + count
                                + " inputs besides its weights, but a network here takes one, the image.");
    }

    static NetworkEndsException outputs(int count) {
        return new NetworkEndsException(
                End.OUTPUTS, count, "It gives " + count + " outputs, but a network here gives one, the scores.");
    }

    public End end() {
        return end;
    }

    /** How many there are. */
    public int count() {
        return count;
    }
}
