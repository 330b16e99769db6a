package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;

/** Builds an ONNX model. */
public final class GraphWriter {
    /** The name of the batch axis if its length is open. */
    private static final String BATCH_AXIS = "N";

    static final String PRODUCER = "Kernelight";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final List<NodeWriter> nodes = new ArrayList<>();
    private final Map<String, FunctionWriter> functions = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> domains = new TreeSet<>();
    private final Map<String, String> notes = new TreeMap<>();

    public GraphWriter(String name) {
        graph.setName(name);
    }

    /** Reserves a unique name: this one, or this one and a number if it is taken. */
    public String uniqueName(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    public GraphWriter input(OnnxValue value, ElementType type) {
        graph.addInput(value(value, type));
        return this;
    }

    public GraphWriter output(OnnxValue value, ElementType type) {
        graph.addOutput(value(value, type));
        return this;
    }

    /** Adds a stored array: weights. */
    public GraphWriter initializer(String name, Array array) {
        graph.addInitializer(TensorWriting.write(name, array));
        return this;
    }

    public GraphWriter note(String key, String text) {
        notes.put(key, text);
        return this;
    }

    /** @param inputs the names of the inputs, empty for an optional one that is omitted */
    public NodeWriter node(String name, String operator, List<String> inputs, List<String> outputs) {
        NodeWriter node = new NodeWriter(NodeProto.newBuilder()
                .setName(name)
                .setOpType(operator)
                .addAllInput(inputs)
                .addAllOutput(outputs));
        nodes.add(node);
        return node;
    }

    /** Adds a function; {@code body} defines it the first time it is used. */
    public void function(String domain, String name, Consumer<FunctionWriter> body) {
        if (!functions.containsKey(name)) {
            domains.add(domain);
            FunctionWriter function = new FunctionWriter(domain, name);
            body.accept(function);
            functions.put(name, function);
        }
    }

    /**
     * Builds the model.
     *
     * @param opset the version of the operators
     * @param format the version of the file format ({@code ir_version}) that belongs to it
     */
    ModelProto model(int opset, int format) {
        GraphProto.Builder whole = graph.clone();
        nodes.forEach(node -> whole.addNode(node.build()));
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(format)
                .setProducerName(PRODUCER)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset))
                .setGraph(whole);
        domains.forEach(domain -> model.addOpsetImport(
                OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(1)));
        functions.values().forEach(function -> model.addFunctions(function.build(opset)));
        notes.forEach((key, text) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(text)));
        return model.build();
    }

    private static ValueInfoProto value(OnnxValue value, ElementType type) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(TypeCodes.code(type));
        value.axes().ifPresent(axes -> {
            TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
            for (Optional<Long> length : axes) {
                TensorShapeProto.Dimension.Builder axis = TensorShapeProto.Dimension.newBuilder();
                length.ifPresentOrElse(axis::setDimValue, () -> axis.setDimParam(BATCH_AXIS));
                shape.addDim(axis);
            }
            tensor.setShape(shape);
        });
        return ValueInfoProto.newBuilder()
                .setName(value.name())
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }
}
