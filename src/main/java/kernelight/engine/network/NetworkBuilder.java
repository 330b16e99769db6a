package kernelight.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.layer.Layer;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** Puts a network together node by node and refuses, by name, the first layer that does not fit. */
public final class NetworkBuilder {
    private final String name;
    private final Shape inputShape;
    private final Map<String, NetworkNode> nodes = new LinkedHashMap<>();
    private String last = Network.IMAGE;

    NetworkBuilder(String name, Shape inputShape) {
        this.name = name;
        this.inputShape = inputShape;
    }

    /** A layer that reads the layer added before it (the first one reads the image). */
    public NetworkBuilder add(String nodeName, Layer layer) {
        String input = last;
        if (nodeName.equals(Network.IMAGE) || nodes.containsKey(nodeName)) {
            throw new IllegalArgumentException("The network " + name + " already has a node called " + nodeName + ".");
        }
        try {
            nodes.put(nodeName, new NetworkNode(nodeName, layer, List.of(input), layer.outputShape(shapeOf(input))));
        } catch (ShapeException problem) {
            throw new ShapeException("Layer " + nodeName + " does not fit after " + input + " (" + shapeOf(input)
                    + "). " + problem.getMessage());
        }
        last = nodeName;
        return this;
    }

    public Network build() {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("The network " + name + " has no layers.");
        }
        return new Network(name, inputShape, new ArrayList<>(nodes.values()));
    }

    private Shape shapeOf(String node) {
        if (node.equals(Network.IMAGE)) {
            return inputShape;
        }
        return nodes.get(node).outputShape();
    }
}
