package kernelight.interchange.operator;

import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Parameter;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/** Copies weights from a file's arrays into layers. */
final class Weights {
    private Weights() {}

    /** Copies an array into a parameter. Sizes are compared first, before the parameter allocates its memory. */
    static void copy(Array from, Parameter to) {
        if (from.count() != to.size()) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.weights.count", from.dimensions().toString(), to.size()));
        }
        System.arraycopy(from.floats(), 0, to.values(), 0, to.size());
    }

    /** Copies the inputs from the second on into the layer's parameters: the weights and, if it has one, the bias. */
    static OneInputLayer into(LayerRequest request, OneInputLayer layer) {
        for (int i = 0; i < layer.parameters().size(); i++) {
            copy(request.weights(i + 1), layer.parameters().get(i));
        }
        return layer;
    }

    static int groups(LayerRequest request) {
        long groups = request.attributes().integer("group", 1);
        if (groups < 1 || groups > request.input().channels()) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.weights.groups", request.input().channels(), groups));
        }
        return (int) groups;
    }

    static void requireChannels(LayerRequest request, long channels) {
        if (channels != request.input().channels()) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.weights.channels",
                    channels,
                    request.input().toString(),
                    request.input().channels()));
        }
    }
}
