package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import kernelight.interchange.array.Array;

/** A node's attributes, one after the other. */
public final class NodeWriter {
    private final NodeProto.Builder node;

    NodeWriter(NodeProto.Builder node) {
        this.node = node;
    }

    /** Whose operator it is, where it is none of ONNX's own. */
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

    /** Inside a function: the attribute of this name of the node that uses the function. */
    public NodeWriter integerHandedOn(String name) {
        return add(attribute(name, AttributeType.INT).setRefAttrName(name));
    }

    public NodeWriter integersHandedOn(String name) {
        return integersHandedOn(name, name);
    }

    /** @param from the attribute's name at the node that uses the function */
    public NodeWriter integersHandedOn(String name, String from) {
        return add(attribute(name, AttributeType.INTS).setRefAttrName(from));
    }

    public NodeWriter textHandedOn(String name) {
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
