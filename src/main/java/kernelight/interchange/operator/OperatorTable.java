package kernelight.interchange.operator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.tensor.ShapeException;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ArrayException;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** All supported operators by name, with the domain in front for non-standard ones. Not thread-safe. */
public final class OperatorTable {
    private record Entry(Operator operator, Optional<LayerFactory> layerFactory, Set<String> attributes) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private int familiesAdded;

    /** Adds the next family of operators. Families are added on demand, common ones first, to load fewer classes. */
    private boolean addFamily() {
        switch (familiesAdded++) {
            case 0 -> WindowOperators.addTo(this);
            case 1 -> ActivationOperators.addTo(this);
            case 2 -> ProductOperators.addTo(this);
            case 3 -> ShapeOperators.addTo(this);
            case 4 -> NormalizationOperators.addTo(this);
            case 5 -> OwnOperators.addTo(this);
            case 6 -> ConstantOperators.addTo(this);
            case 7 -> ArithmeticOperators.addTo(this);
            case 8 -> SelectionOperators.addTo(this);
            case 9 -> ReductionOperators.addTo(this);
            case 10 -> ComparisonOperators.addTo(this);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Computes a node's outputs.
     *
     * @throws OnnxException if the operator is not supported or its arguments are wrong; the message names the node
     */
    public List<Array> run(Call call) {
        try {
            return compute(call);
        } catch (OnnxException problem) {
            throw problem.at(call.node());
        } catch (ArrayException | ShapeException | ArithmeticException problem) {
            throw asOnnxException(problem).at(call.node());
        }
    }

    /** Converts the exceptions of arrays and layers. */
    public static OnnxException asOnnxException(RuntimeException problem) {
        return switch (problem) {
            case ArrayException arrays -> new OnnxException(arrays.localized());
            case ShapeException shapes -> new OnnxException(ShapeProblem.localized(shapes));
            default -> new OnnxException(LocalizedMessage.of("modelFile.sizeTooLarge"));
        };
    }

    /**
     * The same without the node's name in messages.
     *
     * @throws OnnxException if the operator is not supported or its arguments are wrong
     * @throws ArrayException if arrays do not fit together
     * @throws ShapeException if a layer does not accept a shape
     * @throws ArithmeticException if a size overflows
     */
    public List<Array> compute(Call call) {
        OnnxNode node = call.node();
        Entry entry = find(node);
        call.inputs()
                .forEach(input -> input.ifPresent(array -> {
                    call.budget().addNumbers(array.count());
                    call.budget().reserve(array.count());
                }));
        List<Array> outputs = entry.operator().run(call);
        for (int index = outputs.size(); index < node.outputs().size(); index++) {
            if (node.hasOutput(index)) {
                throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.output", index + 1));
            }
        }
        outputs.forEach(output -> call.budget().addNumbers(output.count()));
        return outputs;
    }

    /** Whether there is such an operator. */
    public boolean knows(OnnxNode node) {
        return entry(node) != null;
    }

    /**
     * The factory of the engine's layer for a node; empty if the operator is not a layer.
     *
     * @throws UnsupportedOnnxException if the operator or an attribute is not supported
     */
    public Optional<LayerFactory> layerFactory(OnnxNode node) {
        return find(node).layerFactory();
    }

    void add(String name, Operator operator, String... attributes) {
        entries.put(name, new Entry(operator, Optional.empty(), Set.of(attributes)));
    }

    void addSingleOutput(String name, Operator.Single operator, String... attributes) {
        add(name, call -> List.of(operator.run(call)), attributes);
    }

    void addLayer(String name, LayerFactory factory, Operator operator, String... attributes) {
        entries.put(name, new Entry(operator, Optional.of(factory), Set.of(attributes)));
    }

    /** Adds an operator that is a layer on images. */
    void addLayer(String name, LayerFactory factory, String... attributes) {
        addLayer(
                name,
                factory,
                call -> List.of(LayerRun.run(
                        factory.create(LayerRequest.of(call, call.input(0))), call.input(0), call.budget())),
                attributes);
    }

    /** Adds a layer for which ONNX has no operator. */
    void addOwnLayer(String name, LayerFactory factory, String... attributes) {
        addLayer(OwnOperators.DOMAIN + "." + name, factory, attributes);
    }

    /** Adds an elementwise layer, which accepts any axes. */
    void addElementwiseLayer(String name, LayerFactory factory, String... attributes) {
        addLayer(
                name,
                factory,
                call -> List.of(LayerRun.runElementwise(factory.create(LayerRequest.elementwise(call)), call.input(0))),
                attributes);
    }

    private @Nullable Entry entry(OnnxNode node) {
        String name = node.domain().isEmpty() ? node.operator() : node.domain() + "." + node.operator();
        while (!entries.containsKey(name) && addFamily()) {
            // The operator may be in the next family.
        }
        return entries.get(name);
    }

    private Entry find(OnnxNode node) {
        Entry entry = entry(node);
        if (entry == null) {
            String name = Quoted.text(node.operator());
            throw UnsupportedOnnxException.ofOperator(
                    node.domain().isEmpty()
                            ? LocalizedMessage.of("modelFile.operator.unknown", name)
                            : LocalizedMessage.of(
                                    "modelFile.operator.unknownOfDomain", name, Quoted.text(node.domain())));
        }
        Set<String> unknown = new HashSet<>(node.attributes().names());
        unknown.removeAll(entry.attributes());
        if (!unknown.isEmpty()) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of(
                    "modelFile.attribute.unknown",
                    Quoted.text(unknown.stream().sorted().findFirst().orElseThrow())));
        }
        return entry;
    }
}
