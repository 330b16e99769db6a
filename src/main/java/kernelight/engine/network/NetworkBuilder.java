package kernelight.engine.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** Puts a network together node by node and refuses, by name, the first layer that does not fit. */
public final class NetworkBuilder {
    private final String name;
    private final Shape inputShape;
    private final Map<String, NetworkNode> nodes = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private String last = Network.IMAGE;

    NetworkBuilder(String name, Shape inputShape) {
        this.name = name;
        this.inputShape = inputShape;
    }

    /** A layer that reads the node added before it (the first one reads the image). */
    public NetworkBuilder add(String nodeName, OneInputLayer layer) {
        return add(nodeName, layer, last);
    }

    /** A layer that reads the node with this name. */
    public NetworkBuilder add(String nodeName, OneInputLayer layer, String input) {
        return addNode(nodeName, layer, List.of(input));
    }

    /** A layer that joins the nodes with these names, in this order. */
    public NetworkBuilder add(String nodeName, MergeLayer join, String... inputs) {
        if (inputs.length == 0) {
            throw new IllegalArgumentException("The node " + nodeName + " joins nothing: name its inputs.");
        }
        return addNode(nodeName, join, List.of(inputs));
    }

    /** The name of the node added last: what the next one reads if nothing else is said. */
    public String last() {
        return last;
    }

    /** The shape that a node added before makes. */
    public Shape shapeOf(String node) {
        if (node.equals(Network.IMAGE)) {
            return inputShape;
        }
        if (!nodes.containsKey(node)) {
            throw new IllegalArgumentException("The network " + name + " has no node called " + node + " so far.");
        }
        return nodes.get(node).outputShape();
    }

    public Network build() {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("The network " + name + " has no layers.");
        }
        for (String node : nodes.keySet()) {
            if (!node.equals(last) && !read.contains(node)) {
                throw new IllegalArgumentException("Nothing in the network " + name + " reads the node " + node + ".");
            }
        }
        return new Network(name, inputShape, new ArrayList<>(nodes.values()));
    }

    private NetworkBuilder addNode(String nodeName, Layer layer, List<String> inputs) {
        if (nodeName.equals(Network.IMAGE) || nodes.containsKey(nodeName)) {
            throw new IllegalArgumentException("The network " + name + " already has a node called " + nodeName + ".");
        }
        List<Shape> inputShapes = inputs.stream().map(this::shapeOf).toList();
        try {
            nodes.put(nodeName, new NetworkNode(nodeName, layer, inputs, inputShapes, layer.outputShape(inputShapes)));
        } catch (ShapeException problem) {
            String sources = inputs.stream()
                    .map(input -> input + " (" + shapeOf(input) + ")")
                    .collect(Collectors.joining(" and "));
            throw new ShapeException(
                    "Layer " + nodeName + " does not fit after " + sources + ". " + problem.getMessage());
        }
        read.addAll(inputs);
        last = nodeName;
        return this;
    }
}
