package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.interchange.array.Array;

/** A graph as in the file: nodes connected by the names of values. */
public final class OnnxGraph {
    private final String name;
    private final List<OnnxValue> inputs;
    private final List<OnnxValue> outputs;
    private final List<OnnxNode> nodes;
    private final Map<String, TensorProto> initializers;
    private final ExternalData data;

    OnnxGraph(
            String name,
            List<OnnxValue> inputs,
            List<OnnxValue> outputs,
            List<OnnxNode> nodes,
            Map<String, TensorProto> initializers,
            ExternalData data) {
        this.name = name;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.nodes = List.copyOf(nodes);
        this.initializers = Map.copyOf(initializers);
        this.data = data;
    }

    public String name() {
        return name;
    }

    /** The inputs without stored values. (Older files list their weights as inputs, too.) */
    public List<OnnxValue> inputs() {
        return inputs.stream()
                .filter(input -> !initializers.containsKey(input.name()))
                .toList();
    }

    /** All inputs, including those with a stored default value. */
    public List<OnnxValue> allInputs() {
        return inputs;
    }

    public List<OnnxValue> outputs() {
        return outputs;
    }

    public List<OnnxNode> nodes() {
        return nodes;
    }

    /** The names of the stored values: the weights. */
    public Set<String> initializers() {
        return initializers.keySet();
    }

    /** About the number of numbers that are stored in the file and in the second one beside it, by their sizes. */
    public long storedNumbers() {
        long here = initializers.values().stream()
                .mapToLong(TensorProto::getSerializedSize)
                .sum();
        long beside = initializers.values().stream()
                .filter(tensor -> tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL)
                .collect(Collectors.toMap(ExternalData::location, data::size, (size, same) -> size))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        return (here + beside) / Float.BYTES;
    }

    /**
     * Reads a stored value; it is not cached.
     *
     * @throws OnnxException if the tensor is damaged or of an unsupported type, or the second file that it is in cannot be
     *     read
     */
    public Array initializer(String valueName) {
        return TensorReading.read(initializers.get(valueName), data);
    }
}
