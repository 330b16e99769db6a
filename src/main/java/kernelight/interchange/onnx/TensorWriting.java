package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import kernelight.interchange.array.Array;
import kernelight.words.LocalizedMessage;

/** Converts an array to an ONNX tensor of packed little-endian bytes. */
final class TensorWriting {
    private TensorWriting() {}

    static TensorProto write(String name, Array array) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(TypeCodes.code(array.type()));
        for (int length : array.dimensions().toArray()) {
            tensor.addDims(length);
        }
        return tensor.setRawData(UnsafeByteOperations.unsafeWrap(bytes(array))).build();
    }

    private static byte[] bytes(Array array) {
        int count = array.count();
        long size = (long) count * array.type().bytes();
        if (size > OnnxFile.MAX_BYTES) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.array.tooLargeForFile", array.dimensions().toString()));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        switch (array.type()) {
            case FLOAT32 -> bytes.asFloatBuffer().put(array.floats());
            case INT64, UINT64 -> bytes.asLongBuffer().put(array.whole());
            case FLOAT64 -> put(count, i -> bytes.putDouble(array.doubleAt(i)));
            case FLOAT16 -> put(count, i -> bytes.putShort(Float.floatToFloat16((float) array.doubleAt(i))));
            case BFLOAT16 ->
                put(count, i -> bytes.putShort((short) (Float.floatToRawIntBits((float) array.doubleAt(i)) >>> 16)));
            case INT32, UINT32 -> put(count, i -> bytes.putInt((int) array.longAt(i)));
            case INT16, UINT16 -> put(count, i -> bytes.putShort((short) array.longAt(i)));
            case INT8, UINT8, BOOL -> put(count, i -> bytes.put((byte) array.longAt(i)));
        }
        return bytes.array();
    }

    private interface ElementWriter {
        void put(int index);
    }

    private static void put(int count, ElementWriter writer) {
        for (int i = 0; i < count; i++) {
            writer.put(i);
        }
    }
}
