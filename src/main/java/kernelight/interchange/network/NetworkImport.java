package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.ShapeException;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ArrayException;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Constant;
import kernelight.interchange.network.ImportedValue.PreprocessedImage;
import kernelight.interchange.network.ImportedValue.UnfinishedFunction;
import kernelight.interchange.network.Refusal.RefusedException;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxGraph;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.onnx.TopologicalOrder;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.WorkBudget;
import kernelight.words.LocalizedMessage;

/**
 * Converts an ONNX graph to a network. Nodes that do not depend on the image are computed (constant folding); all others
 * must be layers.
 */
final class NetworkImport {
    private final OnnxModel model;
    private final OperatorTable operators = new OperatorTable();
    private final WorkBudget budget;
    private final Map<String, ImportedValue> values = new HashMap<>();
    private final Map<String, Integer> readers = new HashMap<>();
    private final Map<String, Integer> readersLeft = new HashMap<>();
    /** Nodes of the network whose output has several names in the graph. */
    private final Set<String> aliased = new HashSet<>();

    private NetworkImport(OnnxModel model) {
        this.model = model;
        this.budget = WorkBudget.forImport(model.graph().storedNumbers());
    }

    /** @throws OnnxException if the graph cannot be converted; the message names the node that is the reason */
    static Network network(OnnxModel model) {
        try {
            long outputs = model.graph().outputs().stream()
                    .map(OnnxValue::name)
                    .distinct()
                    .count();
            if (outputs != 1) {
                throw InputOutputCountException.outputs((int) outputs);
            }
            List<OnnxNode> order = TopologicalOrder.of(model.graph());
            return first(model, order, GraphInput.possible(model, order));
        } catch (ArrayException | ShapeException problem) {
            throw OperatorTable.asOnnxException(problem);
        } catch (OutOfMemoryError tooLarge) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.memory", Long.toString(Runtime.getRuntime().maxMemory() >> 20)));
        }
    }

    /** Tries the inputs in order; if none works, throws the problem of the first. */
    private static Network first(OnnxModel model, List<OnnxNode> order, List<GraphInput> inputs) {
        OnnxException firstProblem = null;
        for (GraphInput input : inputs) {
            try {
                return new NetworkImport(model).run(order, input);
            } catch (OnnxException problem) {
                firstProblem = firstProblem == null ? problem : firstProblem;
            }
        }
        throw Objects.requireNonNull(firstProblem);
    }

    private Network run(List<OnnxNode> order, GraphInput input) {
        OnnxGraph graph = model.graph();
        values.put(input.name(), input.image(budget));
        countReaders(order);
        readersLeft.putAll(readers);
        ImportedLayers importedLayers = new ImportedLayers(graph.name(), input.shape());
        LayerImport layers = new LayerImport(model, operators, budget, importedLayers, input.isSingle());
        PreprocessingImport preprocessing =
                new PreprocessingImport(operators, budget, model.opset(), importedLayers, input.layout());
        for (OnnxNode node : order) {
            if (input.channelsFirst().filter(node::equals).isPresent()) {
                values.put(node.outputs().getFirst(), Objects.requireNonNull(values.get(input.name())));
                continue;
            }
            try {
                read(node, importedLayers, layers, preprocessing);
            } catch (RefusedException refused) {
                throw refused.at(node, importedLayers.nextNumber());
            } catch (UnsupportedOnnxException unsupported) {
                throw unsupported.isAboutOperator()
                        ? Refusal.at(node, importedLayers.nextNumber(), unsupported)
                        : unsupported;
            } catch (OnnxException problem) {
                throw problem.at(node);
            } catch (ArrayException | ShapeException | ArithmeticException problem) {
                throw OperatorTable.asOnnxException(problem).at(node);
            }
        }
        ImportedValue output = values.get(graph.outputs().getFirst().name());
        if (output instanceof UnfinishedFunction unfinished) {
            throw Refusal.UNKNOWN.at(unfinished.node(), unfinished.layer());
        }
        if (!(output instanceof Activation scores)) {
            throw new OnnxException(LocalizedMessage.of("modelFile.independent"));
        }
        return importedLayers.network(scores.node());
    }

    private void countReaders(List<OnnxNode> order) {
        for (OnnxNode node : order) {
            node.inputs().forEach(name -> readers.merge(name, 1, Integer::sum));
        }
        model.graph().outputs().forEach(output -> readers.merge(output.name(), 1, Integer::sum));
    }

    private void read(
            OnnxNode node, ImportedLayers importedLayers, LayerImport layers, PreprocessingImport preprocessing) {
        List<Optional<ImportedValue>> inputs = new ArrayList<>();
        for (String name : node.inputs()) {
            inputs.add(name.isEmpty() ? Optional.empty() : Optional.of(value(name)));
        }
        boolean isConstant = inputs.stream()
                .allMatch(input -> input.map(Constant.class::isInstance).orElse(true));
        if (isConstant) {
            compute(node, inputs);
            return;
        }
        for (int output = 1; output < node.outputs().size(); output++) {
            if (readers.containsKey(node.outputs().get(output)) && node.hasOutput(output)) {
                throw Refusal.SECOND_OUTPUT.exception();
            }
        }
        List<PreprocessedImage> imagesRead = inputs.stream()
                .flatMap(Optional::stream)
                .filter(PreprocessedImage.class::isInstance)
                .map(PreprocessedImage.class::cast)
                .toList();
        if (!imagesRead.isEmpty()) {
            Optional<ImportedValue> output =
                    imagesRead.size() == 1 ? preprocessing.read(node, imagesRead.getFirst(), inputs) : Optional.empty();
            if (output.isPresent()) {
                values.put(node.outputs().getFirst(), output.get());
                releaseInputs(node);
                return;
            }
            inputs.replaceAll(input -> input.map(
                    value -> value instanceof PreprocessedImage image ? preprocessing.toActivation(image) : value));
        }
        Set<String> read = inputs.stream()
                .flatMap(Optional::stream)
                .filter(Activation.class::isInstance)
                .map(value -> ((Activation) value).node())
                .collect(Collectors.toSet());
        boolean onlyReader = node.inputs().stream().allMatch(name -> readers.get(name) == 1)
                && read.stream().noneMatch(aliased::contains);
        int before = importedLayers.nextNumber();
        ImportedValue result = layers.read(node, inputs, onlyReader);
        // No layer was added for it, so it is another name of a value that is there already.
        if (result instanceof Activation activation && importedLayers.nextNumber() == before) {
            aliased.add(activation.node());
        }
        values.put(node.outputs().getFirst(), result);
        releaseInputs(node);
    }

    private void compute(OnnxNode node, List<Optional<ImportedValue>> inputs) {
        List<Optional<Array>> arrays = inputs.stream()
                .map(input -> input.map(fixed -> ((Constant) fixed).array()))
                .toList();
        List<Array> outputs = operators.compute(new Call(node, model.opset(), arrays, budget));
        for (int i = 0; i < Math.min(outputs.size(), node.outputs().size()); i++) {
            values.put(node.outputs().get(i), new Constant(outputs.get(i)));
        }
        releaseInputs(node);
    }

    private ImportedValue value(String name) {
        ImportedValue value = values.get(name);
        return value == null ? new Constant(model.graph().initializer(name)) : value;
    }

    /** Releases values after their last use, so that weights are in memory twice for one layer at a time only. */
    private void releaseInputs(OnnxNode node) {
        for (String name : node.inputs()) {
            if (readersLeft.merge(name, -1, Integer::sum) == 0) {
                values.remove(name);
            }
        }
    }
}
