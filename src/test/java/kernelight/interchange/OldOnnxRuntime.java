package kernelight.interchange;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A program that runs models, each on the image beside it, in whatever version of onnxruntime is on its class path. */
final class OldOnnxRuntime {
    private OldOnnxRuntime() {}

    /** Prints for each model a line with its outputs, or with what onnxruntime says against it. */
    public static void main(String[] models) throws Exception {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "the oldest");
        for (String model : models) {
            System.out.println(run(environment, model));
        }
    }

    private static String run(OrtEnvironment environment, String model) throws Exception {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                OrtSession session = environment.createSession(model, options)) {
            String name = session.getInputNames().iterator().next();
            long[] shape = ((TensorInfo) session.getInputInfo().get(name).getInfo()).getShape();
            shape[0] = 1;
            String[] numbers = Files.readString(Path.of(model + ".txt")).split(" ");
            float[] image = new float[numbers.length];
            for (int i = 0; i < image.length; i++) {
                image[i] = Float.parseFloat(numbers[i]);
            }
            try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(image), shape);
                    OrtSession.Result result = session.run(Map.of(name, input))) {
                FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] scores = new float[output.remaining()];
                output.get(scores);
                return Arrays.toString(scores);
            }
        } catch (OrtException refusal) {
            return "refused: " + String.valueOf(refusal.getMessage()).replace('\n', ' ');
        }
    }
}
