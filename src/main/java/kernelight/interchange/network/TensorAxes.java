package kernelight.interchange.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import kernelight.engine.tensor.Shape;
import kernelight.interchange.operator.LayerWindow;

/**
 * The axes that a network's activations have elsewhere. In the engine, every activation has the axes C, D, H, W; ONNX,
 * PyTorch and Keras distinguish vectors (N x C) from images (N x C x H x W, or N x C x D x H x W if anything in the network
 * has a depth).
 */
public final class TensorAxes {
    private final int spatialAxes;
    /** For the image and each node's output: whether it is N x C. */
    private final Map<String, Boolean> isFlat = new HashMap<>();

    private TensorAxes(int spatialAxes) {
        this.spatialAxes = spatialAxes;
    }

    public static TensorAxes of(Network network) {
        TensorAxes axes = new TensorAxes(hasDepth(network) ? 3 : 2);
        axes.isFlat.put(Network.IMAGE, network.inputShape().isFlat());
        for (NetworkNode node : network.nodes()) {
            axes.isFlat.put(node.name(), isOutputFlat(node.layer(), axes.readsFlat(node)));
        }
        return axes;
    }

    /** The number of axes after N and C in images: 2, or 3 with a depth. */
    public int spatialAxes() {
        return spatialAxes;
    }

    /** Whether the image or the output of the node with this name is N x C. */
    public boolean isFlat(String name) {
        return isFlat.get(name);
    }

    /** Whether a node's inputs are N x C. Merge layers need equal axes; elementwise layers accept both. */
    public boolean readsFlat(NetworkNode node) {
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

    private static boolean hasDepth(Network network) {
        Set<Shape> shapes = new HashSet<>(Set.of(network.inputShape()));
        network.nodes().forEach(node -> shapes.add(node.outputShape()));
        return shapes.stream().anyMatch(shape -> shape.depth() > 1)
                || network.nodes().stream().map(NetworkNode::layer).anyMatch(TensorAxes::hasDepth);
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
