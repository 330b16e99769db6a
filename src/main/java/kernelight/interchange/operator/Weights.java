package kernelight.interchange.operator;

import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.OnnxException;

/** Weights on their way from a file's arrays into a layer's own. */
final class Weights {
    private Weights() {}

    static void copy(Array from, float[] to) {
        if (from.count() != to.length) {
            throw new OnnxException(
                    "Weights of " + from.dimensions() + " are given where " + to.length + " numbers are needed.");
        }
        System.arraycopy(from.floats(), 0, to, 0, to.length);
    }

    static int groups(LayerRequest request) {
        long groups = request.attributes().integer("group", 1);
        if (groups < 1 || groups > request.input().channels()) {
            throw new OnnxException(request.input().channels() + " channels cannot be cut into " + groups + " groups.");
        }
        return (int) groups;
    }

    static void requireChannels(LayerRequest request, long channels) {
        if (channels != request.input().channels()) {
            throw new OnnxException("The weights are for " + channels + " channels, but the input is " + request.input()
                    + " and has " + request.input().channels() + ".");
        }
    }
}
