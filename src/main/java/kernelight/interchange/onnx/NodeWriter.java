package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import kernelight.interchange.array.Array;

/** Writes the attributes of a node. */
public final class NodeWriter {
    private final NodeProto.Builder node;

    NodeWriter(NodeProto.Builder node) {
        this.node = node;
    }

    /** Sets the domain of an operator that is not a standard one. */
    public NodeWriter domain(String domain) {
        node.setDomain(domain);
        return this;
    }

    public NodeWriter integer(String name, long value) {
        return add(attribute(name, AttributeType.INT).setI(value));
    }

    public NodeWriter integers(String name, long... values) {
        return add(attribute(name, AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList()));
    }

    public NodeWriter number(String name, float value) {
        return add(attribute(name, AttributeType.FLOAT).setF(value));
    }

    public NodeWriter text(String name, String value) {
        return add(attribute(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)));
    }

    public NodeWriter tensor(String name, Array value) {
        return add(attribute(name, AttributeType.TENSOR).setT(TensorWriting.write("", value)));
    }

    /** Inside a function: refers to the attribute with this name of the node that uses the function. */
    public NodeWriter integerReference(String name) {
        return add(attribute(name, AttributeType.INT).setRefAttrName(name));
    }

    public NodeWriter integersReference(String name) {
        return integersReference(name, name);
    }

    /** @param from the name of the attribute of the node that uses the function */
    public NodeWriter integersReference(String name, String from) {
        return add(attribute(name, AttributeType.INTS).setRefAttrName(from));
    }

    public NodeWriter textReference(String name) {
        return add(attribute(name, AttributeType.STRING).setRefAttrName(name));
    }

    NodeProto build() {
        return node.build();
    }

    @Override
    public String toString() {
        return node.build().toString();
    }

    private NodeWriter add(AttributeProto.Builder attribute) {
        node.addAttribute(attribute);
        return this;
    }

    private static AttributeProto.Builder attribute(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }
}
