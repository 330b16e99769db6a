package kernelight.interchange.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes models for thousands of cases: {@link OnnxFile#write} waits each time until the disk has it, 10 ms. */
public final class UnforcedOnnxFile {
    private UnforcedOnnxFile() {}

    /** Writes the bytes that {@link OnnxFile#write} writes. */
    public static void write(Path file, GraphWriter graph, int opset, int format) throws IOException {
        Files.write(file, graph.model(opset, format).toByteArray());
    }
}
