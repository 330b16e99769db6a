package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Tensor;

/**
 * What a batch computes for one of its images. Immutable.
 *
 * @param index of the image in the training set, from 0
 * @param label its true class
 * @param input its C x D x H x W values as the network gets them, augmented if the run augments
 * @param activations of each node, in the network's order: the node's output, in C, D, H, W order
 * @param gradients of the batch's mean loss with respect to each node's output, in the same order
 */
public record ImageStep(int index, int label, float[] input, List<float[]> activations, List<float[]> gradients) {
    public ImageStep {
        activations = List.copyOf(activations);
        gradients = List.copyOf(gradients);
    }

    /** The network's scores. */
    public float[] scores() {
        return activations.getLast();
    }

    /**
     * Copies what a workspace has computed.
     *
     * @param n the image's place in the workspace
     */
    static ImageStep of(Network network, TrainingWorkspace workspace, int index, int label, int n) {
        List<float[]> activations = new ArrayList<>();
        List<float[]> gradients = new ArrayList<>();
        List<NetworkNode> nodes = network.nodes();
        for (int node = 0; node < nodes.size(); node++) {
            activations.add(one(workspace.forward().activation(node), n));
            gradients.add(one(workspace.backward().gradient(node), n));
        }
        return new ImageStep(index, label, one(workspace.forward().input(), n), activations, gradients);
    }

    private static float[] one(Tensor tensor, int n) {
        float[] values = new float[tensor.shape().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.data()[i * tensor.images() + n];
        }
        return values;
    }
}
