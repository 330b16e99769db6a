package kernelight.interchange.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a model as other programs would write it. */
public final class ForeignModel {
    private ForeignModel() {}

    public static void write(Path file, GraphWriter graph, int opset) throws IOException {
        Files.write(file, bytes(graph, opset));
    }

    public static byte[] bytes(GraphWriter graph, int opset) {
        return graph.model(opset, opset < 9 ? 3 : 7).toBuilder()
                .setProducerName("another program")
                .build()
                .toByteArray();
    }
}
