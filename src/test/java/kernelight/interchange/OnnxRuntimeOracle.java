package kernelight.interchange;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;

/** Runs models in onnxruntime, an independent implementation of ONNX. */
public final class OnnxRuntimeOracle {
    private static final OrtEnvironment ENVIRONMENT =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "oracle");

    private OnnxRuntimeOracle() {}

    /** The model's outputs, in its order. */
    public static List<Array> run(Path model, Map<String, Array> inputs) throws OrtException {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try (OrtSession.SessionOptions options = options();
                OrtSession session = ENVIRONMENT.createSession(model.toString(), options)) {
            for (Map.Entry<String, Array> input : inputs.entrySet()) {
                tensors.put(input.getKey(), tensor(input.getValue()));
            }
            List<Array> outputs = new ArrayList<>();
            try (OrtSession.Result result = session.run(tensors)) {
                for (String name : session.getOutputNames()) {
                    outputs.add(array((OnnxTensor) result.get(name).orElseThrow()));
                }
            }
            return outputs;
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
        return options;
    }

    private static OnnxTensor tensor(Array array) throws OrtException {
        int[] lengths = array.dimensions().toArray();
        long[] shape = new long[lengths.length];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = lengths[axis];
        }
        int count = array.count();
        return switch (array.type()) {
            case FLOAT32 -> OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(array.floats()), shape);
            case INT64 -> OnnxTensor.createTensor(ENVIRONMENT, LongBuffer.wrap(array.whole()), shape);
            case FLOAT64 -> {
                DoubleBuffer doubles = DoubleBuffer.allocate(count);
                for (int i = 0; i < count; i++) {
                    doubles.put(i, array.doubleAt(i));
                }
                yield OnnxTensor.createTensor(ENVIRONMENT, doubles, shape);
            }
            case INT32 -> {
                IntBuffer ints = IntBuffer.allocate(count);
                for (int i = 0; i < count; i++) {
                    ints.put(i, (int) array.longAt(i));
                }
                yield OnnxTensor.createTensor(ENVIRONMENT, ints, shape);
            }
            default -> {
                ByteBuffer bytes = ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
                for (int i = 0; i < count; i++) {
                    bytes.put(i, (byte) array.longAt(i));
                }
                yield OnnxTensor.createTensor(
                        ENVIRONMENT,
                        bytes,
                        shape,
                        switch (array.type()) {
                            case BOOL -> ai.onnxruntime.OnnxJavaType.BOOL;
                            case UINT8 -> ai.onnxruntime.OnnxJavaType.UINT8;
                            case INT8 -> ai.onnxruntime.OnnxJavaType.INT8;
                            default -> throw new IllegalArgumentException("no oracle for " + array.type());
                        });
            }
        };
    }

    private static Array array(OnnxTensor tensor) {
        TensorInfo info = tensor.getInfo();
        Dimensions dimensions = Dimensions.of(info.getShape());
        int count = dimensions.count();
        return switch (info.type) {
            case FLOAT -> {
                float[] floats = new float[count];
                tensor.getFloatBuffer().get(floats);
                yield Array.floats(dimensions, floats);
            }
            case DOUBLE -> {
                double[] doubles = new double[count];
                tensor.getDoubleBuffer().get(doubles);
                yield Array.doubles(dimensions, doubles);
            }
            case INT64 -> {
                long[] longs = new long[count];
                tensor.getLongBuffer().get(longs);
                yield Array.whole(ElementType.INT64, dimensions, longs);
            }
            case INT32 -> {
                IntBuffer ints = tensor.getIntBuffer();
                long[] longs = new long[count];
                for (int i = 0; i < count; i++) {
                    longs[i] = ints.get(i);
                }
                yield Array.whole(ElementType.INT32, dimensions, longs);
            }
            case BOOL, UINT8, INT8 -> {
                ByteBuffer bytes = tensor.getByteBuffer();
                long[] longs = new long[count];
                for (int i = 0; i < count; i++) {
                    longs[i] = info.type == ai.onnxruntime.OnnxJavaType.INT8 ? bytes.get(i) : bytes.get(i) & 0xff;
                }
                yield Array.whole(
                        switch (info.type) {
                            case BOOL -> ElementType.BOOL;
                            case UINT8 -> ElementType.UINT8;
                            default -> ElementType.INT8;
                        },
                        dimensions,
                        longs);
            }
            default -> throw new IllegalArgumentException("no oracle for " + info.type);
        };
    }
}
