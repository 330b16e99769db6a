package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an ONNX function: the definition of an operator by standard operators, for programs that do not know the
 * operator. Nodes in it can refer to attributes of the node that uses it.
 */
public final class FunctionWriter {
    private final FunctionProto.Builder function = FunctionProto.newBuilder();
    private final List<NodeWriter> nodes = new ArrayList<>();

    FunctionWriter(String domain, String name) {
        function.setDomain(domain).setName(name);
    }

    public FunctionWriter inputs(String... names) {
        function.addAllInput(List.of(names));
        return this;
    }

    public FunctionWriter output(String name) {
        function.addOutput(name);
        return this;
    }

    public FunctionWriter attributes(List<String> names) {
        function.addAllAttribute(names);
        return this;
    }

    public NodeWriter node(String operator, List<String> inputs, String output) {
        NodeWriter node = new NodeWriter(NodeProto.newBuilder()
                .setName(output)
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(output));
        nodes.add(node);
        return node;
    }

    FunctionProto build(int opset) {
        FunctionProto.Builder whole = function.clone();
        nodes.forEach(node -> whole.addNode(node.build()));
        return whole.addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("").setVersion(opset))
                .build();
    }
}
