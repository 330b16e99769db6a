package kernelight.interchange.onnx;

import java.util.Map;

/**
 * What is in an ONNX file.
 *
 * @param producer the program that wrote it; often empty
 * @param opset the version of ONNX's operators that the nodes are meant in
 * @param notes what its maker wrote down ({@code metadata_props})
 */
public record OnnxModel(OnnxGraph graph, String producer, int opset, Map<String, String> notes) {
    public OnnxModel {
        notes = Map.copyOf(notes);
    }

    /** Whether Kernelight wrote it. */
    public boolean isOwn() {
        return producer.equals(GraphWriter.PRODUCER);
    }
}
