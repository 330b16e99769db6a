package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ArrayException;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.words.LocalizedMessage;

/** Converts an ONNX tensor to an array, from packed little-endian bytes, here or in a second file, or from one of the lists of numbers. */
final class TensorReading {
    private TensorReading() {}

    /**
     * Converts a tensor.
     *
     * @param data where it is if it is not in the model file
     * @throws OnnxException if the numbers do not fit the dimensions, or the type or storage is not supported
     */
    static Array read(TensorProto tensor, ExternalData data) {
        ElementType type = TypeCodes.type(tensor.getDataType());
        if (tensor.hasSegment()) {
            throw new UnsupportedOnnxException(LocalizedMessage.of("modelFile.tensor.segments", name(tensor)));
        }
        Dimensions dimensions;
        try {
            dimensions = Dimensions.of(
                    tensor.getDimsList().stream().mapToLong(Long::longValue).toArray());
        } catch (ArrayException problem) {
            throw new OnnxException(
                    LocalizedMessage.of("modelFile.tensor.dimensions", name(tensor), problem.localized()));
        }
        if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return packed(data.read(tensor, (long) dimensions.count() * type.bytes()), type, dimensions);
        }
        if (!tensor.hasRawData()) {
            return listed(tensor, type, dimensions);
        }
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().slice();
        requireCount(tensor, dimensions, bytes.remaining(), (long) dimensions.count() * type.bytes(), "bytes");
        return packed(bytes, type, dimensions);
    }

    private static Array packed(ByteBuffer packed, ElementType type, Dimensions dimensions) {
        ByteBuffer bytes = packed.order(ByteOrder.LITTLE_ENDIAN);
        int count = dimensions.count();
        return switch (type) {
            case FLOAT32 -> {
                float[] floats = new float[count];
                bytes.asFloatBuffer().get(floats);
                yield Array.floats(dimensions, floats);
            }
            case FLOAT16 -> floats(type, dimensions, i -> Float.float16ToFloat(bytes.getShort(2 * i)));
            case BFLOAT16 -> floats(type, dimensions, i -> Float.intBitsToFloat(bytes.getShort(2 * i) << 16));
            case FLOAT64 -> {
                double[] doubles = new double[count];
                bytes.asDoubleBuffer().get(doubles);
                yield Array.doubles(dimensions, doubles);
            }
            case INT8 -> integers(type, dimensions, bytes::get);
            case UINT8 -> integers(type, dimensions, i -> bytes.get(i) & 0xff);
            case BOOL -> integers(type, dimensions, i -> bytes.get(i) == 0 ? 0 : 1);
            case INT16 -> integers(type, dimensions, i -> bytes.getShort(2 * i));
            case UINT16 -> integers(type, dimensions, i -> bytes.getShort(2 * i) & 0xffff);
            case INT32 -> integers(type, dimensions, i -> bytes.getInt(4 * i));
            case UINT32 -> integers(type, dimensions, i -> bytes.getInt(4 * i) & 0xffff_ffffL);
            case INT64, UINT64 -> integers(type, dimensions, i -> bytes.getLong(8 * i));
        };
    }

    private static Array listed(TensorProto tensor, ElementType type, Dimensions dimensions) {
        int given = switch (type) {
            case FLOAT32 -> tensor.getFloatDataCount();
            case FLOAT64 -> tensor.getDoubleDataCount();
            case INT64 -> tensor.getInt64DataCount();
            case UINT32, UINT64 -> tensor.getUint64DataCount();
            default -> tensor.getInt32DataCount();
        };
        requireCount(tensor, dimensions, given, dimensions.count(), "numbers");
        return switch (type) {
            case FLOAT32 -> floats(type, dimensions, tensor::getFloatData);
            case FLOAT16 -> floats(type, dimensions, i -> Float.float16ToFloat((short) tensor.getInt32Data(i)));
            case BFLOAT16 -> floats(type, dimensions, i -> Float.intBitsToFloat(tensor.getInt32Data(i) << 16));
            case FLOAT64 -> {
                double[] doubles = new double[given];
                for (int i = 0; i < given; i++) {
                    doubles[i] = tensor.getDoubleData(i);
                }
                yield Array.doubles(dimensions, doubles);
            }
            case INT64 -> integers(type, dimensions, tensor::getInt64Data);
            case UINT32, UINT64 -> integers(type, dimensions, tensor::getUint64Data);
            case INT8 -> integers(type, dimensions, i -> (byte) tensor.getInt32Data(i));
            case UINT8 -> integers(type, dimensions, i -> tensor.getInt32Data(i) & 0xff);
            case INT16 -> integers(type, dimensions, i -> (short) tensor.getInt32Data(i));
            case UINT16 -> integers(type, dimensions, i -> tensor.getInt32Data(i) & 0xffff);
            case INT32 -> integers(type, dimensions, tensor::getInt32Data);
            case BOOL -> integers(type, dimensions, i -> tensor.getInt32Data(i) == 0 ? 0 : 1);
        };
    }

    private static Array floats(ElementType type, Dimensions dimensions, IntToDoubleFunction at) {
        float[] floats = new float[dimensions.count()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) at.applyAsDouble(i);
        }
        return Array.floats(type, dimensions, floats);
    }

    private static Array integers(ElementType type, Dimensions dimensions, IntToLongFunction at) {
        long[] longs = new long[dimensions.count()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = at.applyAsLong(i);
        }
        return Array.whole(type, dimensions, longs);
    }

    private static void requireCount(
            TensorProto tensor, Dimensions dimensions, long given, long expected, String unit) {
        if (given != expected) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.tensor." + unit,
                    name(tensor),
                    dimensions.toString(),
                    Long.toString(expected),
                    Long.toString(given)));
        }
    }

    static LocalizedMessage name(TensorProto tensor) {
        return tensor.getName().isEmpty()
                ? LocalizedMessage.of("modelFile.tensor.unnamed")
                : LocalizedMessage.of("modelFile.tensor.named", Quoted.text(tensor.getName()));
    }
}
