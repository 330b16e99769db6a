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
