package kernelight.interchange.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import kernelight.words.LocalizedMessage;

/**
 * Counts the nodes, tensors, names and similar entries of a model before it is parsed, because two bytes of a file can
 * become an object of a hundred bytes. The numbers of the fields are those in onnx.proto.
 */
final class EntryScan {
    private static final int MAX_ENTRIES = 1_000_000;
    private static final int MAX_DEPTH = 20;

    /** The protobuf messages of a model. */
    private enum Message {
        MODEL,
        TRAINING,
        FUNCTION,
        GRAPH,
        NODE,
        ATTRIBUTE,
        TENSOR,
        /** The name and type of an input, an output, or an intermediate value. */
        VALUE,
        /** A key with a value. */
        NOTE
    }

    private static final Map<Message, Map<Integer, Message>> INSIDE = Map.of(
            Message.MODEL, Map.of(7, Message.GRAPH, 14, Message.NOTE, 20, Message.TRAINING, 25, Message.FUNCTION),
            Message.TRAINING, Map.of(1, Message.GRAPH, 2, Message.GRAPH),
            Message.FUNCTION, Map.of(7, Message.NODE, 11, Message.ATTRIBUTE),
            Message.GRAPH,
                    Map.of(
                            1, Message.NODE,
                            5, Message.TENSOR,
                            11, Message.VALUE,
                            12, Message.VALUE,
                            13, Message.VALUE,
                            16, Message.NOTE),
            Message.NODE, Map.of(5, Message.ATTRIBUTE, 9, Message.NOTE),
            Message.ATTRIBUTE, Map.of(5, Message.TENSOR, 6, Message.GRAPH, 10, Message.TENSOR, 11, Message.GRAPH),
            Message.TENSOR, Map.of(13, Message.NOTE, 16, Message.NOTE),
            Message.VALUE, Map.of(4, Message.NOTE),
            Message.NOTE, Map.of());

    /** Fields with texts or packed numbers, which take no more memory than bytes in the file. */
    private static final Map<Message, Set<Integer>> FLAT = Map.of(
            Message.MODEL, Set.of(2, 3, 4, 6),
            Message.FUNCTION, Set.of(1, 4, 5, 6, 8, 10, 13),
            Message.GRAPH, Set.of(2, 10),
            Message.NODE, Set.of(1, 2, 3, 4, 6, 7, 8),
            Message.ATTRIBUTE, Set.of(1, 4, 7, 8, 9, 13, 21),
            Message.TENSOR, Set.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            Message.VALUE, Set.of(1, 3),
            Message.NOTE, Set.of(1, 2));

    private long entries;

    private EntryScan() {}

    /**
     * Checks a model.
     *
     * @throws OnnxException if it has too many entries or is nested too deeply
     * @throws IOException if it is not valid protobuf
     */
    static void require(ByteString model) throws IOException {
        new EntryScan().scan(model.newCodedInput(), Message.MODEL, 0);
    }

    private void scan(CodedInputStream in, Message message, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new OnnxException(LocalizedMessage.of("modelFile.tooDeep", Integer.toString(MAX_DEPTH)));
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                in.skipField(tag);
                continue;
            }
            int length = in.readRawVarint32();
            Message inner = INSIDE.get(message).get(WireFormat.getTagFieldNumber(tag));
            boolean isFlat = FLAT.getOrDefault(message, Set.of()).contains(WireFormat.getTagFieldNumber(tag));
            // Unknown field: assume that every two bytes become an object.
            entries += inner == null && !isFlat ? 1 + length / 2 : 1;
            if (entries > MAX_ENTRIES) {
                throw new OnnxException(LocalizedMessage.of("modelFile.tooManyEntries", Long.toString(MAX_ENTRIES)));
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
