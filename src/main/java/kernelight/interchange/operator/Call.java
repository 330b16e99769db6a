package kernelight.interchange.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;

/**
 * What an operator is given.
 *
 * @param opset the version of ONNX's operators that the node is meant in
 * @param inputs one for each of the node's inputs, empty where it is left out
 * @param work what the whole graph costs so far
 */
public record Call(OnnxNode node, int opset, List<Optional<Array>> inputs, Work work) {
    Attributes attributes() {
        return node.attributes();
    }

    Optional<Array> optional(int index) {
        return index < inputs.size() ? inputs.get(index) : Optional.empty();
    }

    Array input(int index) {
        return optional(index)
                .orElseThrow(() -> new OnnxException("It needs an input " + (index + 1) + ", but has none."));
    }

    /** All inputs, where none may be left out. */
    List<Array> all() {
        if (inputs.isEmpty()) {
            throw new OnnxException("It needs an input.");
        }
        return IntStream.range(0, inputs.size()).mapToObj(this::input).toList();
    }

    /** Whole numbers that were an attribute in older versions and are an input in newer ones. */
    Optional<long[]> list(String attribute, int input) {
        Optional<long[]> asAttribute = attributes().integers(attribute);
        return asAttribute.isPresent() ? asAttribute : optional(input).map(Array::whole);
    }
}
