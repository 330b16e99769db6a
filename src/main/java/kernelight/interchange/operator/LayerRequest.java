package kernelight.interchange.operator;

import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;

/**
 * What an engine's layer is made from: a node, the shape of what it reads, and its weights.
 *
 * @param input the shape of one image
 * @param spatialAxes how many axes follow N and C in the node's own view: 0 for a vector, 1 for a signal, 2, 3
 * @param weights the node's inputs from the second on, empty where one is left out
 */
public record LayerRequest(OnnxNode node, int opset, Shape input, int spatialAxes, List<Optional<Array>> weights) {
    /** For a layer that reads these images, which are mostly the call's first input. */
    static LayerRequest of(Call call, Array images) {
        return new LayerRequest(
                call.node(),
                call.opset(),
                ImageAxes.shape(images.dimensions()),
                images.dimensions().rank() - 2,
                call.inputs().subList(1, call.inputs().size()));
    }

    /** For a layer that looks at numbers one by one and has no weights. */
    static LayerRequest onNumbers(Call call) {
        return new LayerRequest(call.node(), call.opset(), Shape.flat(1), 0, List.of());
    }

    Attributes attributes() {
        return node.attributes();
    }

    /** The weights at a place among the node's inputs (the first input is what the layer reads). */
    Optional<Array> optional(int input) {
        return input - 1 < weights.size() ? weights.get(input - 1) : Optional.empty();
    }

    Array weights(int input) {
        return optional(input)
                .orElseThrow(() -> new OnnxException("It needs an input " + (input + 1) + ", but has none."));
    }
}
