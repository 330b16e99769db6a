package kernelight.interchange.program;

import java.util.List;

/**
 * How a layer is written.
 *
 * @param made statements that make what the layer keeps, such as a module with weights; none for a plain function
 * @param output the expression of its output
 * @param weights its weights, in files
 * @param initialized statements that give its weights their first values, where no rule for all layers does
 */
record LayerCode(List<String> made, String output, List<SavedWeights> weights, List<String> initialized) {
    /**
     * An array of weights.
     *
     * @param variable where the program keeps it
     * @param saved its name in ONNX files
     */
    record SavedWeights(String variable, String saved) {}

    static LayerCode function(String output) {
        return new LayerCode(List.of(), output, List.of(), List.of());
    }

    static LayerCode module(String made, String output, List<SavedWeights> weights) {
        return new LayerCode(List.of(made), output, weights, List.of());
    }

    LayerCode initializedBy(String... statements) {
        return new LayerCode(made, output, weights, List.of(statements));
    }
}
