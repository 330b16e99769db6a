package kernelight.interchange.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes models for thousands of cases without forcing them to the disk, which takes {@link OnnxFile#write} 10 ms each. */
public final class UnforcedOnnxFile {
    private UnforcedOnnxFile() {}

    /** Writes the bytes that {@link OnnxFile#write} writes. */
    public static void write(Path file, GraphWriter graph, int opset, int format) throws IOException {
        Files.write(file, graph.model(opset, format).toByteArray());
    }
}
