package kernelight.attribution;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Softmax;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/**
 * Where a network has its scores: at its output, or before the softmax that ends it. A softmax saturates, so that even
 * pixels that matter change nothing at a probability near 1; the scores before it do not.
 */
public final class Scores {
    private Scores() {}

    /** The number of the node whose output are the scores. */
    static int node(Network network) {
        List<NetworkNode> nodes = network.nodes();
        int last = nodes.size() - 1;
        while (last > 0 && onlyConverts(nodes.get(last).layer())) {
            last--;
        }
        boolean endsInSoftmax = nodes.subList(last + 1, nodes.size()).stream()
                .anyMatch(node -> node.layer() instanceof Softmax || node.layer() instanceof LogSoftmax);
        return endsInSoftmax ? last : nodes.size() - 1;
    }

    private static boolean onlyConverts(Layer layer) {
        return layer instanceof Softmax
                || layer instanceof LogSoftmax
                || layer instanceof Flatten
                || layer instanceof Reshape;
    }

    /**
     * The scores of one image.
     *
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     */
    public static float[] of(Network network, float[] image) {
        ForwardPass pass = ForwardPass.inference(network, new FastKernels(), 1);
        pass.input().setImage(0, image);
        int node = node(network);
        pass.run(0, node + 1);
        return pass.activation(node).image(0);
    }

    /** @throws IllegalArgumentException if the network has no such class */
    static void require(Score score, Network network) {
        int classes = network.outputShape().size();
        if (score.target() < 0
                || score.target() >= classes
                || Arrays.stream(score.other().stream().toArray()).anyMatch(other -> other < 0 || other >= classes)) {
            throw new IllegalArgumentException("The network " + network.name() + " has the classes 0 to "
                    + (classes - 1) + ", not " + score + ".");
        }
    }
}
