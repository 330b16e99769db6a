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
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
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
 * A network as an ONNX graph: one node for each layer under the layer's name. The engine gives every image four axes;
 * ONNX tells rows of numbers (N x C) from images (N x C x H x W, or N x C x D x H x W where anything has planes), so
 * where one meets the other a node is put in between that changes the axes only.
 */
final class NetworkExport {
    /** The ends of the names of nodes that only change the axes. */
    static final String AS_ROWS = "/rows";

    static final String AS_IMAGE = "/image";

    private final Network network;
    private final GraphWriter graph;
    private final int spatialAxes;
    /** Of the image and of each node's output: whether it is rows of numbers. */
    private final Map<String, Boolean> isRows = new HashMap<>();

    private NetworkExport(SavedNetwork saved) {
        this.network = saved.network();
        this.graph = new GraphWriter(network.name());
        this.spatialAxes = hasPlanes(network) ? 3 : 2;
        saved.notes().forEach(graph::note);
    }

    static GraphWriter graph(SavedNetwork saved) {
        NetworkExport export = new NetworkExport(saved);
        export.write();
        return export.graph;
    }

    private void write() {
        network.nodes().forEach(node -> graph.free(node.name()));
        isRows.put(Network.IMAGE, network.inputShape().isFlat());
        graph.input(value(Network.IMAGE, network.inputShape()), ElementType.FLOAT32);
        for (NetworkNode node : network.nodes()) {
            boolean rows = readsRows(node);
            List<String> inputs = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                inputs.add(as(rows, node, i));
            }
            isRows.put(node.name(), makesRows(node.layer(), rows));
            new LayerExport(node, new NodeExport(graph, node, inputs, spatialAxes), spatialAxes).write();
        }
        NetworkNode last = network.nodes().getLast();
        graph.output(value(last.name(), last.outputShape()), ElementType.FLOAT32);
    }

    /** Joins read rows where all they join are rows; layers that look at numbers one by one take what comes. */
    private boolean readsRows(NetworkNode node) {
        return switch (node.layer()) {
            case Dense dense -> true;
            case RadialBasis basis -> true;
            case MergeLayer join -> node.inputs().stream().allMatch(isRows::get);
            default -> isRows.get(node.inputs().getFirst()) && takesRows(node.layer());
        };
    }

    private static boolean takesRows(Layer layer) {
        return switch (layer) {
            case Relu relu -> true;
            case LeakyRelu relu -> true;
            case Sigmoid sigmoid -> true;
            case Tanh tanh -> true;
            case Softmax softmax -> true;
            case LogSoftmax softmax -> true;
            case BatchNormalization normalization -> true;
            case Dropout dropout -> true;
            case Flatten flatten -> true;
            case Reshape reshape -> true;
            default -> false;
        };
    }

    private static boolean makesRows(Layer layer, boolean readsRows) {
        return layer instanceof Flatten || readsRows && !(layer instanceof Reshape);
    }

    /** The input's value with the axes that the node needs. */
    private String as(boolean rows, NetworkNode node, int input) {
        String value = node.inputs().get(input);
        if (isRows.get(value) == rows) {
            return value;
        }
        String suffix = input == 0 ? "" : Integer.toString(input + 1);
        String name = graph.free(node.name() + (rows ? AS_ROWS : AS_IMAGE) + suffix);
        if (rows) {
            graph.node(name, "Flatten", List.of(value), List.of(name)).integer("axis", 1);
            return name;
        }
        long[] target = new long[2 + spatialAxes];
        Arrays.fill(target, 1);
        target[0] = 0;
        target[1] = node.inputShapes().get(input).channels();
        String shape = graph.free(name + ".shape");
        graph.initializer(shape, Array.row(target));
        graph.node(name, "Reshape", List.of(value, shape), List.of(name));
        return name;
    }

    private OnnxValue value(String name, Shape shape) {
        List<Optional<Long>> axes = new ArrayList<>(List.of(Optional.empty(), Optional.of((long) shape.channels())));
        if (!isRows.get(name)) {
            Stream.of(shape.depth(), shape.height(), shape.width())
                    .skip(3 - spatialAxes)
                    .forEach(length -> axes.add(Optional.of((long) length)));
        }
        return new OnnxValue(name, true, Optional.of(axes));
    }

    private static boolean hasPlanes(Network network) {
        Set<Shape> shapes = new HashSet<>(Set.of(network.inputShape()));
        network.nodes().forEach(node -> shapes.add(node.outputShape()));
        return shapes.stream().anyMatch(shape -> shape.depth() > 1)
                || network.nodes().stream().map(NetworkNode::layer).anyMatch(NetworkExport::hasPlanes);
    }

    private static boolean hasPlanes(Layer layer) {
        boolean movesPlanes =
                layer instanceof Permutation permutation && permutation.axes().get(1) != 1;
        return movesPlanes
                || LayerWindow.of(layer)
                        .filter(window -> !window.planes().equals(Axis.SINGLE))
                        .isPresent();
    }
}
