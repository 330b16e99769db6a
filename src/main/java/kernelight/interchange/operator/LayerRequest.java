package kernelight.interchange.operator;

import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.words.LocalizedMessage;

/**
 * The information needed to create an engine's layer: a node, its input shape and its weights.
 *
 * @param opset the version of the standard operators
 * @param input the shape of one image
 * @param spatialAxes the number of axes after N and C: 0 for a vector, 1 for a signal, 2 for a picture, 3 for a volume
 * @param weights the node's inputs from the second on, empty for an omitted one
 */
public record LayerRequest(OnnxNode node, int opset, Shape input, int spatialAxes, List<Optional<Array>> weights) {
    /** The request for a layer with these images as its input, which are usually the call's first input. */
    static LayerRequest of(Call call, Array images) {
        return new LayerRequest(
                call.node(),
                call.opset(),
                ImageAxes.shape(images.dimensions()),
                images.dimensions().rank() - 2,
                call.inputs().subList(1, call.inputs().size()));
    }

    /** The request for an elementwise layer without weights. */
    static LayerRequest elementwise(Call call) {
        return new LayerRequest(call.node(), call.opset(), Shape.flat(1), 0, List.of());
    }

    Attributes attributes() {
        return node.attributes();
    }

    /** The weights given as this input of the node (input 0 is the image). */
    Optional<Array> optional(int input) {
        return input - 1 < weights.size() ? weights.get(input - 1) : Optional.empty();
    }

    Array weights(int input) {
        return optional(input)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.input", input + 1)));
    }
}
