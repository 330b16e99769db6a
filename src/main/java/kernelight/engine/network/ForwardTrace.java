package kernelight.engine.network;

import java.util.List;

/**
 * The output of every layer for one image. All arrays are copies made for this trace.
 *
 * @param image the image's values in C, D, H, W order
 * @param activations one for each node, in the order of the network
 * @param probabilities the probability of each class; see {@link OutputKind}
 */
public record ForwardTrace(float[] image, List<LayerActivation> activations, float[] probabilities) {
    /** The class with the highest probability. */
    public int best() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * The activation of the node with this name.
     *
     * @throws IllegalArgumentException if the network has no such node
     */
    public LayerActivation activation(String name) {
        return activations.stream()
                .filter(activation -> activation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The network has no node called " + name + "."));
    }
}
