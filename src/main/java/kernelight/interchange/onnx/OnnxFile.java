package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.interchange.array.Array;

/**
 * Reads and writes ONNX files. Reading takes memory in proportion to the file's bytes, whatever sizes it claims.
 *
 * <p>What is wrong with a file's content is an {@link OnnxException}, which does not know the file's name: whoever
 * opened the file puts it in front ({@link ModelFileException#unusable}).
 */
public final class OnnxFile {
    /** How the file's name ends. */
    public static final String EXTENSION = ".onnx";

    private static final ByteString OLD_FORMAT = ByteString.copyFrom("KLMODEL\n", StandardCharsets.US_ASCII);
    /** As much as one protobuf message can be. */
    static final int LARGEST_BYTES = Integer.MAX_VALUE - 64;

    @FunctionalInterface
    private interface Parsing<T> {
        T of(ByteString bytes) throws IOException;
    }

    private OnnxFile() {}

    public static OnnxModel model(Path file) throws IOException {
        return parsed(bytes(file), OnnxFile::model);
    }

    public static OnnxModel model(InputStream in) throws IOException {
        return parsed(in.readNBytes(LARGEST_BYTES), OnnxFile::model);
    }

    /** A single tensor, as ONNX's test cases keep their inputs and outputs. */
    public static Array tensor(Path file) throws IOException {
        return parsed(bytes(file), bytes -> TensorReading.read(TensorProto.parseFrom(stream(bytes))));
    }

    /**
     * Writes a model as a whole or not at all ({@link WholeFile}).
     *
     * @param opset the version of the operators
     * @param format the version of the file format ({@code ir_version}) that came with it
     * @throws ModelFileException when it cannot be written
     */
    public static void write(Path file, GraphWriter graph, int opset, int format) throws IOException {
        ModelProto model = graph.model(opset, format);
        if (model.getSerializedSize() < 0) {
            throw new OnnxException("A network with this many weights does not fit into an ONNX file (2 GiB).");
        }
        try {
            WholeFile.write(file, model::writeTo);
        } catch (FileProblem problem) {
            throw ModelFileException.unwritable(file, problem);
        }
    }

    /** Whether Kernelight wrote this model, as its first bytes say; whether the rest is in order is another question. */
    public static boolean isOurs(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CodedInputStream fields = CodedInputStream.newInstance(in);
            for (int tag = fields.readTag(); tag != 0; tag = fields.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) == ModelProto.PRODUCER_NAME_FIELD_NUMBER) {
                    return fields.readBytes().equals(ByteString.copyFromUtf8(GraphWriter.PRODUCER));
                }
                if (!fields.skipField(tag)) {
                    return false;
                }
            }
            return false;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    /** Writes a single tensor. */
    public static void write(Path file, Array tensor) throws IOException {
        Files.write(file, TensorWriting.write("", tensor).toByteArray());
    }

    private static OnnxModel model(ByteString bytes) throws IOException {
        if (bytes.startsWith(OLD_FORMAT)) {
            throw new UnsupportedOnnxException(
                    "It was saved by an early Kernelight, in a format that is no longer read: train the"
                            + " network again and save it as an " + EXTENSION + " file.");
        }
        EntryScan.require(bytes);
        return GraphReading.read(ModelProto.parseFrom(stream(bytes)));
    }

    private static <T> T parsed(byte[] content, Parsing<T> parsing) {
        if (content.length == 0) {
            throw new OnnxException("It is empty.");
        }
        try {
            return parsing.of(UnsafeByteOperations.unsafeWrap(content));
        } catch (IOException problem) {
            throw new OnnxException("It is not in the ONNX format, or it is damaged or ends too early.");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new OnnxException("It is larger than the 2 GiB that an ONNX file can have.");
        }
        return Files.readAllBytes(file);
    }

    /** The weights' bytes stay where they are: they are not copied a second time. */
    private static CodedInputStream stream(ByteString bytes) {
        CodedInputStream stream = bytes.newCodedInput();
        stream.enableAliasing(true);
        return stream;
    }
}
