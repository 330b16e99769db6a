package kernelight.interchange.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.words.LocalizedMessage;

/**
 * The arguments of an operator.
 *
 * @param opset the version of the standard operators
 * @param inputs the values of the node's inputs, empty for an omitted one
 * @param budget the remaining budget of the whole graph
 */
public record Call(OnnxNode node, int opset, List<Optional<Array>> inputs, WorkBudget budget) {
    Attributes attributes() {
        return node.attributes();
    }

    Optional<Array> optional(int index) {
        return index < inputs.size() ? inputs.get(index) : Optional.empty();
    }

    Array input(int index) {
        return optional(index)
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.input", index + 1)));
    }

    /** All inputs; none may be omitted. */
    List<Array> all() {
        if (inputs.isEmpty()) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.input", 1));
        }
        return IntStream.range(0, inputs.size()).mapToObj(this::input).toList();
    }

    /**
     * The first array, after making sure that an array of both, broadcast to common dimensions, is not too large.
     *
     * @throws kernelight.interchange.array.ArrayException if the arrays cannot be broadcast
     */
    Array grown(Array first, Array second) {
        budget.reserve(Dimensions.broadcast(first.dimensions(), second.dimensions()));
        return first;
    }

    /** Integers that are an attribute in older opsets and an input in newer ones. */
    Optional<long[]> list(String attribute, int input) {
        Optional<long[]> asAttribute = attributes().integers(attribute);
        return asAttribute.isPresent() ? asAttribute : optional(input).map(Array::whole);
    }
}
