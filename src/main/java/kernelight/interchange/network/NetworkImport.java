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
import kernelight.interchange.network.ImportedValue.Fixed;
import kernelight.interchange.network.ImportedValue.Picture;
import kernelight.interchange.onnx.DemandOrder;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxGraph;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.Work;

/**
 * An ONNX graph as a network: what does not depend on the image is computed at once, everything else must be layers.
 */
final class NetworkImport {
    private final OnnxModel model;
    private final OperatorTable operators = new OperatorTable();
    private final Work work = new Work();
    private final Map<String, ImportedValue> values = new HashMap<>();
    private final Map<String, Integer> readers = new HashMap<>();
    private final Map<String, Integer> readersLeft = new HashMap<>();
    /** Nodes of the network whose numbers go under several names in the graph. */
    private final Set<String> renamed = new HashSet<>();

    private NetworkImport(OnnxModel model) {
        this.model = model;
    }

    /** @throws OnnxException where the graph is not a network of our layers, with the node that is in the way */
    static Network network(OnnxModel model) {
        try {
            if (model.graph().outputs().size() != 1) {
                throw NetworkEndsException.outputs(model.graph().outputs().size());
            }
            List<OnnxNode> order = DemandOrder.of(model.graph());
            return first(model, order, GraphInput.possible(model, order));
        } catch (ArrayException | ShapeException problem) {
            throw OperatorTable.refusal(problem);
        } catch (OutOfMemoryError tooLarge) {
            throw new OnnxException("Its weights need more memory than the "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MiB that this program has.");
        }
    }

    /** With the first of the possible inputs that makes a network; what is wrong with the first where none does. */
    private static Network first(OnnxModel model, List<OnnxNode> order, List<GraphInput> inputs) {
        OnnxException wrong = null;
        for (GraphInput input : inputs) {
            try {
                return new NetworkImport(model).run(order, input);
            } catch (OnnxException problem) {
                wrong = wrong == null ? problem : wrong;
            }
        }
        throw Objects.requireNonNull(wrong);
    }

    private Network run(List<OnnxNode> order, GraphInput input) {
        OnnxGraph graph = model.graph();
        values.put(input.name(), input.image());
        countReaders(order);
        readersLeft.putAll(readers);
        LayerSteps steps = new LayerSteps(graph.name(), input.shape());
        LayerImport layers = new LayerImport(model, operators, work, steps, input.isSingle());
        PictureImport pictures = new PictureImport(operators, work, model.opset(), steps, input.layout());
        for (OnnxNode node : order) {
            if (input.channelsFirst().filter(node::equals).isPresent()) {
                values.put(node.outputs().getFirst(), input.image());
                continue;
            }
            try {
                read(node, layers, pictures);
            } catch (OnnxException problem) {
                throw problem.at(node);
            } catch (ArrayException | ShapeException | ArithmeticException problem) {
                throw OperatorTable.refusal(problem).at(node);
            }
        }
        if (!(values.get(graph.outputs().getFirst().name()) instanceof Activation)) {
            throw new OnnxException("What it gives does not depend on its input.");
        }
        return steps.network();
    }

    private void countReaders(List<OnnxNode> order) {
        for (OnnxNode node : order) {
            node.inputs().forEach(name -> readers.merge(name, 1, Integer::sum));
        }
        model.graph().outputs().forEach(output -> readers.merge(output.name(), 1, Integer::sum));
    }

    private void read(OnnxNode node, LayerImport layers, PictureImport pictures) {
        List<Optional<ImportedValue>> inputs = new ArrayList<>();
        for (String name : node.inputs()) {
            inputs.add(name.isEmpty() ? Optional.empty() : Optional.of(value(name)));
        }
        boolean isFixed = inputs.stream()
                .allMatch(input -> input.map(Fixed.class::isInstance).orElse(true));
        if (isFixed) {
            compute(node, inputs);
            return;
        }
        for (int output = 1; output < node.outputs().size(); output++) {
            if (readers.containsKey(node.outputs().get(output)) && node.hasOutput(output)) {
                throw new UnsupportedOnnxException("Its output " + (output + 1) + " is read, which no layer here has.");
            }
        }
        List<Picture> picturesRead = inputs.stream()
                .flatMap(Optional::stream)
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
        if (!picturesRead.isEmpty()) {
            Optional<ImportedValue> made =
                    picturesRead.size() == 1 ? pictures.read(node, picturesRead.getFirst(), inputs) : Optional.empty();
            if (made.isPresent()) {
                values.put(node.outputs().getFirst(), made.get());
                drop(node);
                return;
            }
            inputs.replaceAll(
                    input -> input.map(value -> value instanceof Picture picture ? pictures.develop(picture) : value));
        }
        Set<String> read = inputs.stream()
                .flatMap(Optional::stream)
                .filter(Activation.class::isInstance)
                .map(value -> ((Activation) value).node())
                .collect(Collectors.toSet());
        boolean onlyHere = node.inputs().stream().allMatch(name -> readers.get(name) == 1)
                && read.stream().noneMatch(renamed::contains);
        ImportedValue made = layers.read(node, inputs, onlyHere);
        if (made instanceof Activation activation && read.contains(activation.node())) {
            renamed.add(activation.node());
        }
        values.put(node.outputs().getFirst(), made);
        drop(node);
    }

    private void compute(OnnxNode node, List<Optional<ImportedValue>> inputs) {
        List<Optional<Array>> arrays = inputs.stream()
                .map(input -> input.map(fixed -> ((Fixed) fixed).array()))
                .toList();
        List<Array> outputs = operators.compute(new Call(node, model.opset(), arrays, work));
        for (int i = 0; i < Math.min(outputs.size(), node.outputs().size()); i++) {
            values.put(node.outputs().get(i), new Fixed(outputs.get(i)));
        }
        drop(node);
    }

    private ImportedValue value(String name) {
        ImportedValue value = values.get(name);
        return value == null ? new Fixed(model.graph().initializer(name)) : value;
    }

    /** Numbers that nobody reads any more are let go: a network's weights are there twice for one layer only. */
    private void drop(OnnxNode node) {
        for (String name : node.inputs()) {
            if (readersLeft.merge(name, -1, Integer::sum) == 0) {
                values.remove(name);
            }
        }
    }
}
