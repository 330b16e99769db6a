package kernelight.interchange.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Map;

/**
 * Counts a model's nodes, tensors, names and the like without building them: two bytes of a file can ask for an object
 * of a hundred. The fields' numbers are those of onnx.proto.
 */
final class EntryScan {
    private static final int MOST_ENTRIES = 1_000_000;
    private static final int DEEPEST = 20;

    /** Messages that hold messages. All others are counted as if every two bytes were an entry. */
    private enum Message {
        MODEL,
        TRAINING,
        FUNCTION,
        GRAPH,
        NODE,
        ATTRIBUTE,
        TENSOR
    }

    private static final Map<Message, Map<Integer, Message>> INSIDE = Map.of(
            Message.MODEL, Map.of(7, Message.GRAPH, 20, Message.TRAINING, 25, Message.FUNCTION),
            Message.TRAINING, Map.of(1, Message.GRAPH, 2, Message.GRAPH),
            Message.FUNCTION, Map.of(7, Message.NODE, 11, Message.ATTRIBUTE),
            Message.GRAPH, Map.of(1, Message.NODE, 5, Message.TENSOR),
            Message.NODE, Map.of(5, Message.ATTRIBUTE),
            Message.ATTRIBUTE, Map.of(5, Message.TENSOR, 6, Message.GRAPH, 10, Message.TENSOR, 11, Message.GRAPH),
            Message.TENSOR, Map.of());

    private static final int TENSOR_STRING = 6;

    private long entries;

    private EntryScan() {}

    static void require(ByteString model) throws IOException {
        new EntryScan().scan(model.newCodedInput(), Message.MODEL, 0);
    }

    private void scan(CodedInputStream in, Message message, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new OnnxException("Its graphs are nested more than " + DEEPEST + " deep.");
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                in.skipField(tag);
                continue;
            }
            int length = in.readRawVarint32();
            Message inner = INSIDE.get(message).get(WireFormat.getTagFieldNumber(tag));
            boolean numbers = message == Message.TENSOR && WireFormat.getTagFieldNumber(tag) != TENSOR_STRING;
            entries += inner == null && !numbers ? 1 + length / 2 : 1;
            if (entries > MOST_ENTRIES) {
                throw new OnnxException("It has more nodes, names and tensors than the " + MOST_ENTRIES + " that fit.");
            }
            if (inner == null) {
                in.skipRawBytes(length);
            } else {
                int limit = in.pushLimit(length);
                scan(in, inner, depth + 1);
                in.popLimit(limit);
            }
        }
    }
}
