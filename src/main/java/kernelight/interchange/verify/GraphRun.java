package kernelight.interchange.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxGraph;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.TopologicalOrder;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.WorkBudget;
import kernelight.words.LocalizedMessage;

/** Runs a graph once. Values are computed as late as possible and released after their last use. */
public final class GraphRun {
    private final OnnxModel model;
    private final OperatorTable operators = new OperatorTable();
    private final Map<String, Array> values;
    private final Map<String, Integer> readersLeft = new HashMap<>();
    private final WorkBudget budget = WorkBudget.forRunning();

    private GraphRun(OnnxModel model, Map<String, Array> inputs) {
        this.model = model;
        this.values = new HashMap<>(inputs);
    }

    /**
     * Computes the outputs, in the graph's order.
     *
     * @param inputs the inputs by name; they can replace stored values (initializers)
     * @throws OnnxException if the graph cannot be run: an operator is not supported, arrays do not fit, an input is
     *     missing, or it needs too much memory or time
     */
    public static List<Array> outputs(OnnxModel model, Map<String, Array> inputs) {
        try {
            return new GraphRun(model, inputs).run();
        } catch (OutOfMemoryError tooLarge) {
            // The arrays are unreachable here, so there is memory again for the message and the next model.
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.runMemory", Long.toString(Runtime.getRuntime().maxMemory() >> 20)));
        }
    }

    private List<Array> run() {
        OnnxGraph graph = model.graph();
        List<OnnxNode> order = TopologicalOrder.of(graph);
        for (OnnxNode node : order) {
            node.inputs().forEach(this::countReader);
        }
        graph.outputs().stream().map(OnnxValue::name).forEach(this::countReader);
        order.forEach(this::run);
        List<Array> outputs = new ArrayList<>();
        for (OnnxValue output : graph.outputs()) {
            outputs.add(value(output.name()));
        }
        return outputs;
    }

    private void countReader(String name) {
        readersLeft.merge(name, 1, Integer::sum);
    }

    private void run(OnnxNode node) {
        List<Optional<Array>> inputs = node.inputs().stream()
                .map(name -> name.isEmpty() ? Optional.<Array>empty() : Optional.of(value(name)))
                .toList();
        List<Array> outputs = operators.run(new Call(node, model.opset(), inputs, budget));
        for (int index = 0; index < Math.min(outputs.size(), node.outputs().size()); index++) {
            if (readersLeft.containsKey(node.outputs().get(index))) {
                values.put(node.outputs().get(index), outputs.get(index));
            }
        }
    }

    /** The value for one of its readers; the last one releases it. */
    private Array value(String name) {
        boolean last = readersLeft.merge(name, -1, Integer::sum) <= 0;
        Array value = last ? values.remove(name) : values.get(name);
        if (value == null && model.graph().initializers().contains(name)) {
            return model.graph().initializer(name);
        }
        if (value == null) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.missing", Quoted.text(name)));
        }
        return value;
    }
}
