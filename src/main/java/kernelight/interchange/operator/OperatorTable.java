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

/** All operators we have, by name, with the domain in front where they are none of ONNX's own. Belongs to one thread. */
public final class OperatorTable {
    private record Entry(Operator operator, Optional<LayerMaker> maker, Set<String> attributes) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private int familiesAdded;

    /** The families one after the other, the usual ones first: reading a LeNet need not wake up all operators there are. */
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

    /** Computes a node's outputs; what does not fit is refused with the node's place. */
    public List<Array> run(Call call) {
        try {
            return compute(call);
        } catch (OnnxException problem) {
            throw problem.at(call.node());
        } catch (ArrayException | ShapeException | ArithmeticException problem) {
            throw refusal(problem).at(call.node());
        }
    }

    /** What arrays and layers say when something does not fit them. */
    public static OnnxException refusal(RuntimeException problem) {
        return new OnnxException(
                problem instanceof ArithmeticException
                        ? "It asks for a size that is larger than fits."
                        : String.valueOf(problem.getMessage()));
    }

    /** The same for whoever names the place. */
    public List<Array> compute(Call call) {
        OnnxNode node = call.node();
        Entry entry = find(node);
        call.inputs().forEach(input -> input.ifPresent(array -> call.work().addNumbers(array.count())));
        List<Array> outputs = entry.operator().run(call);
        for (int index = outputs.size(); index < node.outputs().size(); index++) {
            if (node.hasOutput(index)) {
                throw new UnsupportedOnnxException("Its output " + (index + 1) + " is not supported.");
            }
        }
        outputs.forEach(output -> call.work().addNumbers(output.count()));
        return outputs;
    }

    /** What makes an engine's layer of a node, for the operators that are one; refuses what is not known. */
    public Optional<LayerMaker> maker(OnnxNode node) {
        return find(node).maker();
    }

    void add(String name, Operator operator, String... attributes) {
        entries.put(name, new Entry(operator, Optional.empty(), Set.of(attributes)));
    }

    void addSingle(String name, Operator.Single operator, String... attributes) {
        add(name, call -> List.of(operator.run(call)), attributes);
    }

    void addLayer(String name, LayerMaker maker, Operator operator, String... attributes) {
        entries.put(name, new Entry(operator, Optional.of(maker), Set.of(attributes)));
    }

    /** A layer on images. */
    void addLayer(String name, LayerMaker maker, String... attributes) {
        addLayer(
                name,
                maker,
                call -> List.of(
                        LayerRun.run(maker.make(LayerRequest.of(call, call.input(0))), call.input(0), call.work())),
                attributes);
    }

    /** A layer that ONNX has no operator for. */
    void addOwnLayer(String name, LayerMaker maker, String... attributes) {
        addLayer(OwnOperators.DOMAIN + "." + name, maker, attributes);
    }

    /** A layer on numbers one by one, whatever their axes. */
    void addEachLayer(String name, LayerMaker maker, String... attributes) {
        addLayer(
                name,
                maker,
                call -> List.of(LayerRun.runEach(maker.make(LayerRequest.onNumbers(call)), call.input(0))),
                attributes);
    }

    private Entry find(OnnxNode node) {
        String name = node.domain().isEmpty() ? node.operator() : node.domain() + "." + node.operator();
        while (!entries.containsKey(name) && addFamily()) {
            // The next family may have it.
        }
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new UnsupportedOnnxException("The operator " + Quoted.text(node.operator())
                    + (node.domain().isEmpty() ? "" : " of the domain " + Quoted.text(node.domain()))
                    + " is not supported.");
        }
        Set<String> unknown = new HashSet<>(node.attributes().names());
        unknown.removeAll(entry.attributes());
        if (!unknown.isEmpty()) {
            throw new UnsupportedOnnxException("The attribute "
                    + Quoted.text(unknown.stream().sorted().findFirst().orElseThrow()) + " is not supported.");
        }
        return entry;
    }
}
