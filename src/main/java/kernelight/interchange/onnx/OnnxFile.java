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
import kernelight.words.LocalizedMessage;

/**
 * Reads and writes ONNX files. Reading needs memory in proportion to the size of the file, whatever sizes it claims.
 *
 * <p>If the content is wrong, an {@link OnnxException} is thrown, which does not have the name of the file; callers add it
 * with {@link ModelFileException#unusable}.
 */
public final class OnnxFile {
    /** The file extension. */
    public static final String EXTENSION = ".onnx";

    private static final ByteString OLD_FORMAT = ByteString.copyFrom("KLMODEL\n", StandardCharsets.US_ASCII);
    /** The maximum size of a protobuf message. */
    static final int MAX_BYTES = Integer.MAX_VALUE - 64;

    @FunctionalInterface
    private interface Parser<T> {
        T parse(ByteString bytes) throws IOException;
    }

    private OnnxFile() {}

    /**
     * Reads a model. Weights may be in a second file beside it; that is read when they are needed.
     *
     * @throws OnnxException if the content is wrong or unsupported
     * @throws IOException if the file cannot be read
     */
    public static OnnxModel model(Path file) throws IOException {
        return parse(bytes(file), bytes -> model(bytes, ExternalData.beside(file)));
    }

    /**
     * Reads a model from a stream.
     *
     * @throws OnnxException if the content is wrong or unsupported
     * @throws IOException if the stream cannot be read
     */
    public static OnnxModel model(InputStream in) throws IOException {
        return parse(in.readNBytes(MAX_BYTES), bytes -> model(bytes, ExternalData.none()));
    }

    /**
     * Reads a single tensor, as in the inputs and outputs of ONNX's test cases.
     *
     * @throws OnnxException if the content is wrong or unsupported
     * @throws IOException if the file cannot be read
     */
    public static Array tensor(Path file) throws IOException {
        return parse(
                bytes(file),
                bytes -> TensorReading.read(TensorProto.parseFrom(stream(bytes)), ExternalData.beside(file)));
    }

    /**
     * Writes a model atomically ({@link WholeFile}).
     *
     * @param opset the version of the operators
     * @param format the version of the file format ({@code ir_version}) that belongs to it
     * @throws ModelFileException if the file cannot be written
     * @throws OnnxException if the model is larger than 2 GiB
     */
    public static void write(Path file, GraphWriter graph, int opset, int format) throws IOException {
        ModelProto model = graph.model(opset, format);
        if (model.getSerializedSize() < 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.tooManyWeights"));
        }
        try {
            WholeFile.write(file, model::writeTo);
        } catch (FileProblem problem) {
            throw ModelFileException.unwritable(file, problem);
        }
    }

    /**
     * Whether the model was written by Kernelight, according to its first bytes; the rest is not checked.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isWrittenByKernelight(Path file) throws IOException {
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

    /**
     * Writes a single tensor.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Array tensor) throws IOException {
        Files.write(file, TensorWriting.write("", tensor).toByteArray());
    }

    private static OnnxModel model(ByteString bytes, ExternalData data) throws IOException {
        if (bytes.startsWith(OLD_FORMAT)) {
            throw new UnsupportedOnnxException(LocalizedMessage.of("modelFile.oldFormat"));
        }
        EntryScan.require(bytes);
        return GraphReading.read(ModelProto.parseFrom(stream(bytes)), data);
    }

    private static <T> T parse(byte[] content, Parser<T> parser) {
        if (content.length == 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.empty"));
        }
        try {
            return parser.parse(UnsafeByteOperations.unsafeWrap(content));
        } catch (IOException problem) {
            throw new OnnxException(LocalizedMessage.of("modelFile.notOnnx"));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new OnnxException(LocalizedMessage.of("modelFile.largerThanOnnx"));
        }
        return Files.readAllBytes(file);
    }

    /** A stream that shares the bytes of the weights instead of copying them. */
    private static CodedInputStream stream(ByteString bytes) {
        CodedInputStream stream = bytes.newCodedInput();
        stream.enableAliasing(true);
        return stream;
    }
}
