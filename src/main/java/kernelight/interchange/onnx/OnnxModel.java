package kernelight.interchange.onnx;

import java.util.Map;

/**
 * The content of an ONNX file.
 *
 * @param producer the program that wrote it; often empty
 * @param opset the version of the standard operators
 * @param notes the metadata ({@code metadata_props})
 */
public record OnnxModel(OnnxGraph graph, String producer, int opset, Map<String, String> notes) {
    public OnnxModel {
        notes = Map.copyOf(notes);
    }

    /** Whether it was written by Kernelight. */
    public boolean isOwn() {
        return producer.equals(GraphWriter.PRODUCER);
    }
}
