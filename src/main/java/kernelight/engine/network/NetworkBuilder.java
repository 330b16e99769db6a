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

/** Builds a network node by node and refuses a layer whose inputs do not fit, with its name and the shapes. */
public final class NetworkBuilder {
    private final String name;
    private final Shape inputShape;
    private final Map<String, NetworkNode> nodes = new LinkedHashMap<>();
    private final Set<String> usedAsInput = new HashSet<>();
    private String last = Network.IMAGE;

    NetworkBuilder(String name, Shape inputShape) {
        this.name = name;
        this.inputShape = inputShape;
    }

    /**
     * Adds a layer that reads the node added before it; the first one reads the image.
     *
     * @throws ShapeException if the layer does not take that node's output shape
     * @throws IllegalArgumentException if the name is already taken
     */
    public NetworkBuilder add(String nodeName, OneInputLayer layer) {
        return add(nodeName, layer, last);
    }

    /**
     * Adds a layer that reads the node with this name.
     *
     * @param input the name of a node added before, or {@link Network#IMAGE}
     * @throws ShapeException if the layer does not take that node's output shape
     * @throws IllegalArgumentException if the name is already taken, or if there is no such input
     */
    public NetworkBuilder add(String nodeName, OneInputLayer layer, String input) {
        return addNode(nodeName, layer, List.of(input));
    }

    /**
     * Adds a layer that merges the nodes with these names, in this order.
     *
     * @param inputs the names of nodes added before, or {@link Network#IMAGE}
     * @throws ShapeException if the layer cannot merge the shapes of these outputs
     * @throws IllegalArgumentException if the name is already taken, or if no input is given or one does not exist
     */
    public NetworkBuilder add(String nodeName, MergeLayer layer, String... inputs) {
        if (inputs.length == 0) {
            throw new IllegalArgumentException("The merge layer " + nodeName + " has no inputs: name at least one.");
        }
        return addNode(nodeName, layer, List.of(inputs));
    }

    /** Adds a node of a network that has the nodes it reads. */
    void add(NetworkNode node) {
        addNode(node.name(), node.layer(), node.inputs());
    }

    /** The name of the node added last, which the next one reads by default; {@link Network#IMAGE} at first. */
    public String last() {
        return last;
    }

    /**
     * The output shape of a node added before, or of the image.
     *
     * @throws IllegalArgumentException if no node with this name was added so far
     */
    public Shape shapeOf(String node) {
        if (node.equals(Network.IMAGE)) {
            return inputShape;
        }
        if (!nodes.containsKey(node)) {
            throw new IllegalArgumentException("The network " + name + " has no node called " + node
                    + " so far: add a node before the nodes that read it.");
        }
        return nodes.get(node).outputShape();
    }

    /**
     * The network of all added nodes; the last one is its output.
     *
     * @throws IllegalArgumentException if there is no node, or if a node other than the last is read by none
     */
    public Network build() {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("The network " + name + " has no layers: add at least one.");
        }
        for (String node : nodes.keySet()) {
            if (!node.equals(last) && !usedAsInput.contains(node)) {
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
            throw problem.withMessage(
                    "Layer " + nodeName + " does not fit after " + sources + ". " + problem.getMessage());
        }
        usedAsInput.addAll(inputs);
        last = nodeName;
        return this;
    }
}
