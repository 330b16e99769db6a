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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;

/** Puts a model together, part by part. */
public final class GraphWriter {
    /** The name of the axis along which the images lie, where its length is left open. */
    private static final String IMAGES = "N";

    private static final String PRODUCER = "Kernelight";

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final List<NodeWriter> nodes = new ArrayList<>();
    private final Map<String, String> notes = new TreeMap<>();

    public GraphWriter(String name) {
        graph.setName(name);
    }

    public GraphWriter input(OnnxValue value, ElementType type) {
        graph.addInput(value(value, type));
        return this;
    }

    public GraphWriter output(OnnxValue value, ElementType type) {
        graph.addOutput(value(value, type));
        return this;
    }

    /** Numbers that the file keeps: weights. */
    public GraphWriter initializer(String name, Array array) {
        graph.addInitializer(TensorWriting.write(name, array));
        return this;
    }

    public GraphWriter note(String key, String text) {
        notes.put(key, text);
        return this;
    }

    /** @param inputs the names of values, empty for one that is left out */
    public NodeWriter node(String name, String operator, List<String> inputs, List<String> outputs) {
        NodeWriter node = new NodeWriter(NodeProto.newBuilder()
                .setName(name)
                .setOpType(operator)
                .addAllInput(inputs)
                .addAllOutput(outputs));
        nodes.add(node);
        return node;
    }

    /**
     * @param opset the version of the operators
     * @param format the version of the file format ({@code ir_version}) that came with it
     */
    ModelProto model(int opset, int format) {
        GraphProto.Builder whole = graph.clone();
        nodes.forEach(node -> whole.addNode(node.build()));
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(format)
                .setProducerName(PRODUCER)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset))
                .setGraph(whole);
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
                length.ifPresentOrElse(axis::setDimValue, () -> axis.setDimParam(IMAGES));
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
