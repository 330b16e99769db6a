package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.OnnxValue;

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
    private final TensorAxes axes;
    private final int spatialAxes;

    private NetworkExport(SavedNetwork saved) {
        this.network = saved.network();
        this.graph = new GraphWriter(network.name());
        this.axes = TensorAxes.of(network);
        this.spatialAxes = axes.spatialAxes();
        saved.notes().forEach(graph::note);
    }

    static GraphWriter graph(SavedNetwork saved) {
        NetworkExport export = new NetworkExport(saved);
        export.write();
        return export.graph;
    }

    private void write() {
        network.nodes().forEach(node -> graph.uniqueName(node.name()));
        graph.input(value(Network.IMAGE, network.inputShape()), ElementType.FLOAT32);
        for (NetworkNode node : network.nodes()) {
            boolean flat = axes.readsFlat(node);
            List<String> inputs = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                inputs.add(withAxes(flat, node, i));
            }
            new LayerExport(node, new NodeExport(graph, node, inputs, spatialAxes), spatialAxes).write();
        }
        NetworkNode last = network.nodes().getLast();
        graph.output(value(last.name(), last.outputShape()), ElementType.FLOAT32);
    }

    /** The name of the input with the axes the node needs, adding a node if they have to be changed. */
    private String withAxes(boolean flat, NetworkNode node, int input) {
        String value = node.inputs().get(input);
        if (axes.isFlat(value) == flat) {
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
        List<Optional<Long>> lengths = new ArrayList<>(List.of(Optional.empty(), Optional.of((long) shape.channels())));
        if (!axes.isFlat(name)) {
            Stream.of(shape.depth(), shape.height(), shape.width())
                    .skip(3 - spatialAxes)
                    .forEach(length -> lengths.add(Optional.of((long) length)));
        }
        return new OnnxValue(name, true, Optional.of(lengths));
    }
}
