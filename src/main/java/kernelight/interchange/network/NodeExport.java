package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.NetworkNode;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.NodeWriter;
import kernelight.interchange.operator.LayerWindow;
import kernelight.interchange.operator.OwnOperators;

/** Writes the node of one layer and its weights. */
final class NodeExport {
    private final GraphWriter graph;
    private final NetworkNode node;
    private final List<String> inputs;
    private final int spatialAxes;

    /**
     * @param inputs the names of the layer's inputs, with the axes it needs
     * @param spatialAxes the number of axes after N and C in images
     */
    NodeExport(GraphWriter graph, NetworkNode node, List<String> inputs, int spatialAxes) {
        this.graph = graph;
        this.node = node;
        this.inputs = inputs;
        this.spatialAxes = spatialAxes;
    }

    NodeWriter node(String operator, String... weights) {
        List<String> all = new ArrayList<>(inputs);
        all.addAll(List.of(weights));
        return graph.node(node.name(), operator, all, List.of(node.name()));
    }

    /** The name of the layer's first input. */
    String input() {
        return inputs.getFirst();
    }

    /** Writes a node that computes something in between; returns the name of its output. */
    String step(String name, String operator, String... read) {
        String value = graph.uniqueName(node.name() + "/" + name);
        graph.node(value, operator, List.of(read), List.of(value));
        return value;
    }

    NodeWriter own(String operator, String... weights) {
        OwnFunctions.add(graph, operator);
        return node(operator, weights).domain(OwnOperators.DOMAIN);
    }

    /** Writes the layer's parameters; returns their names and the additional ones. */
    String[] parameters(String... more) {
        List<String> all = new ArrayList<>();
        node.layer().parameters().forEach(parameter -> all.add(initializer(parameter)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Writes a parameter with the axes of ONNX: without depth if the graph's images have none. */
    String initializer(Parameter parameter) {
        int[] sides = parameter.dimensions();
        boolean dropsDepth = LayerWindow.of(node.layer()).isPresent() && sides.length > 3 && spatialAxes == 2;
        int depthAxis = sides.length - 3;
        int[] lengths = IntStream.range(0, sides.length)
                .filter(axis -> !dropsDepth || axis != depthAxis)
                .map(axis -> sides[axis])
                .toArray();
        return initializer(parameter.name(), Array.floats(Dimensions.of(lengths), parameter.values()));
    }

    String initializer(String name, Array numbers) {
        String value = graph.uniqueName(node.name() + "." + name.replace(' ', '_'));
        graph.initializer(value, numbers);
        return value;
    }
}
