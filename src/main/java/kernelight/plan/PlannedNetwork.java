package kernelight.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import org.jspecify.annotations.Nullable;

/** Builds a planned network layer by layer, as far as the layers fit. */
final class PlannedNetwork {
    private final NetworkBuilder builder;
    private final Map<String, List<Shape>> inputs = new LinkedHashMap<>();
    private final Map<String, NetworkNode> nodes = new LinkedHashMap<>();
    private @Nullable Refusal refusal;

    /**
     * The element that does not fit.
     *
     * @param inputs the shapes that it gets, C x H x W each
     */
    record Refusal(Element element, List<Shape> inputs, ShapeException problem) {}

    PlannedNetwork(NetworkPlan plan) {
        builder = Network.builder(plan.name(), plan.input());
        add(plan.elements(), Network.IMAGE);
    }

    /** The network with all weights zero; empty if a layer does not fit or there is none. */
    Optional<Network> network() {
        return refusal == null && !nodes.isEmpty() ? Optional.of(builder.build()) : Optional.empty();
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** What each element gets, as far as the layers fit. */
    Map<String, List<Shape>> inputs() {
        return inputs;
    }

    /** What each element becomes, as far as the layers fit. */
    Map<String, NetworkNode> nodes() {
        return nodes;
    }

    /** Returns the name of the node that the list ends with; empty after a refusal. */
    private Optional<String> add(List<Element> list, String from) {
        Optional<String> last = Optional.of(from);
        for (Element element : list) {
            last = add(element, last.get());
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private Optional<String> add(Element element, String from) {
        List<Shape> shapes = List.of(builder.shapeOf(from));
        inputs.put(element.name(), shapes);
        try {
            switch (element) {
                case Element.PlannedLayer planned -> {
                    OneInputLayer layer = planned.plan().layer(shapes.getFirst());
                    builder.add(planned.name(), layer, from);
                    take(planned, layer, List.of(from), shapes);
                }
                case Element.Parallel parallel -> {
                    Optional<List<String>> ends = ends(parallel.branches(), from);
                    if (ends.isEmpty()) {
                        return Optional.empty();
                    }
                    shapes = ends.get().stream().map(builder::shapeOf).toList();
                    builder.add(parallel.name(), new Concatenation(), ends.get().toArray(String[]::new));
                    take(parallel, new Concatenation(), ends.get(), shapes);
                }
                case Element.Residual residual -> {
                    Optional<List<String>> ends = ends(residual.branches(), from);
                    if (ends.isEmpty()) {
                        return Optional.empty();
                    }
                    shapes = ends.get().stream().map(builder::shapeOf).toList();
                    builder.add(residual.name(), new Addition(), ends.get().toArray(String[]::new));
                    take(residual, new Addition(), ends.get(), shapes);
                }
            }
        } catch (ShapeException problem) {
            refusal = new Refusal(element, shapes, problem);
            return Optional.empty();
        }
        return Optional.of(element.name());
    }

    private void take(Element element, Layer layer, List<String> reads, List<Shape> shapes) {
        String name = element.name();
        nodes.put(name, new NetworkNode(name, layer, reads, shapes, builder.shapeOf(name)));
    }

    private Optional<List<String>> ends(List<List<Element>> branches, String from) {
        List<String> ends = new ArrayList<>();
        for (List<Element> branch : branches) {
            Optional<String> end = add(branch, from);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            ends.add(end.get());
        }
        return Optional.of(ends);
    }
}
