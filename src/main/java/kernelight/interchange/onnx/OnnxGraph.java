package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.interchange.array.Array;

/** A graph as its file describes it: nodes tied together by the names of values. */
public final class OnnxGraph {
    private final String name;
    private final List<OnnxValue> inputs;
    private final List<OnnxValue> outputs;
    private final List<OnnxNode> nodes;
    private final Map<String, TensorProto> initializers;

    OnnxGraph(
            String name,
            List<OnnxValue> inputs,
            List<OnnxValue> outputs,
            List<OnnxNode> nodes,
            Map<String, TensorProto> initializers) {
        this.name = name;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.nodes = List.copyOf(nodes);
        this.initializers = Map.copyOf(initializers);
    }

    public String name() {
        return name;
    }

    /** What must be handed in: older files list their weights as inputs too, those are not among these. */
    public List<OnnxValue> inputs() {
        return inputs.stream()
                .filter(input -> !initializers.containsKey(input.name()))
                .toList();
    }

    /** All inputs, also those that have a value of their own when nothing is handed in. */
    public List<OnnxValue> allInputs() {
        return inputs;
    }

    public List<OnnxValue> outputs() {
        return outputs;
    }

    public List<OnnxNode> nodes() {
        return nodes;
    }

    /** The names of the values that are kept in the file: the weights. */
    public Set<String> initializers() {
        return initializers.keySet();
    }

    /** A kept value's numbers, read anew each time. */
    public Array initializer(String valueName) {
        return TensorReading.read(initializers.get(valueName));
    }
}
