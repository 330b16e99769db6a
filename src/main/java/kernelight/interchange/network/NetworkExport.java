package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.operator.LayerWindow;

/**
 * Converts a network to an ONNX graph: one node for each layer, with the layer's name. In the engine, every activation has
 * the axes C, D, H, W; ONNX distinguishes vectors (N x C) from images (N x C x H x W, or N x C x D x H x W if anything in
 * the network has a depth), so Flatten or Reshape nodes are added between layers where the number of axes changes.
 */
final class NetworkExport {
    /** Suffixes of the names of added nodes that only change the axes. */
    static final String AS_ROWS = "/rows";

    static final String AS_IMAGE = "/image";

    private final Network network;
    private final GraphWriter graph;
    private final int spatialAxes;
    /** For the image and each node's output: whether it is N x C in the graph. */
    private final Map<String, Boolean> isFlat = new HashMap<>();

    private NetworkExport(SavedNetwork saved) {
        this.network = saved.network();
        this.graph = new GraphWriter(network.name());
        this.spatialAxes = hasDepth(network) ? 3 : 2;
        saved.notes().forEach(graph::note);
    }

    static GraphWriter graph(SavedNetwork saved) {
        NetworkExport export = new NetworkExport(saved);
        export.write();
        return export.graph;
    }

    private void write() {
        network.nodes().forEach(node -> graph.uniqueName(node.name()));
        isFlat.put(Network.IMAGE, network.inputShape().isFlat());
        graph.input(value(Network.IMAGE, network.inputShape()), ElementType.FLOAT32);
        for (NetworkNode node : network.nodes()) {
            boolean flat = readsFlat(node);
            List<String> inputs = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                inputs.add(withAxes(flat, node, i));
            }
            isFlat.put(node.name(), isOutputFlat(node.layer(), flat));
            new LayerExport(node, new NodeExport(graph, node, inputs, spatialAxes), spatialAxes).write();
        }
        NetworkNode last = network.nodes().getLast();
        graph.output(value(last.name(), last.outputShape()), ElementType.FLOAT32);
    }

    /** Whether a node's inputs are N x C. Merge layers need equal axes; elementwise layers accept both. */
    private boolean readsFlat(NetworkNode node) {
        return switch (node.layer()) {
            case Dense dense -> true;
            case RadialBasis basis -> true;
            case MergeLayer merge -> node.inputs().stream().allMatch(isFlat::get);
            default -> isFlat.get(node.inputs().getFirst()) && acceptsFlat(node.layer());
        };
    }

    private static boolean acceptsFlat(Layer layer) {
        return switch (layer) {
            case ActivationFunction function -> true;
            case Softmax softmax -> true;
            case LogSoftmax softmax -> true;
            case BatchNormalization normalization -> true;
            case Dropout dropout -> true;
            case Flatten flatten -> true;
            case Reshape reshape -> true;
            default -> false;
        };
    }

    private static boolean isOutputFlat(Layer layer, boolean readsFlat) {
        return layer instanceof Flatten || readsFlat && !(layer instanceof Reshape);
    }

    /** The name of the input with the axes the node needs, adding a node if they have to be changed. */
    private String withAxes(boolean flat, NetworkNode node, int input) {
        String value = node.inputs().get(input);
        if (isFlat.get(value) == flat) {
            return value;
        }
        String suffix = input == 0 ? "" : Integer.toString(input + 1);
        String name = graph.uniqueName(node.name() + (flat ? AS_ROWS : AS_IMAGE) + suffix);
        if (flat) {
            graph.node(name, "Flatten", List.of(value), List.of(name)).integer("axis", 1);
            return name;
        }
        long[] target = new long[2 + spatialAxes];
        Arrays.fill(target, 1);
        target[0] = 0;
        target[1] = node.inputShapes().get(input).channels();
        String shape = graph.uniqueName(name + ".shape");
        graph.initializer(shape, Array.row(target));
        graph.node(name, "Reshape", List.of(value, shape), List.of(name));
        return name;
    }

    private OnnxValue value(String name, Shape shape) {
        List<Optional<Long>> axes = new ArrayList<>(List.of(Optional.empty(), Optional.of((long) shape.channels())));
        if (!isFlat.get(name)) {
            Stream.of(shape.depth(), shape.height(), shape.width())
                    .skip(3 - spatialAxes)
                    .forEach(length -> axes.add(Optional.of((long) length)));
        }
        return new OnnxValue(name, true, Optional.of(axes));
    }

    private static boolean hasDepth(Network network) {
        Set<Shape> shapes = new HashSet<>(Set.of(network.inputShape()));
        network.nodes().forEach(node -> shapes.add(node.outputShape()));
        return shapes.stream().anyMatch(shape -> shape.depth() > 1)
                || network.nodes().stream().map(NetworkNode::layer).anyMatch(NetworkExport::hasDepth);
    }

    private static boolean hasDepth(Layer layer) {
        boolean movesDepth =
                layer instanceof Permutation permutation && permutation.axes().get(1) != 1;
        return movesDepth
                || LayerWindow.of(layer)
                        .filter(window -> !window.planes().equals(Axis.SINGLE))
                        .isPresent();
    }
}
