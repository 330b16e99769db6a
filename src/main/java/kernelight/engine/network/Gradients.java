package kernelight.engine.network;

import java.util.ArrayList;
import java.util.List;

/** The gradients of the loss with respect to all parameters of a network, summed over images. */
public final class Gradients {
    private final List<List<float[]>> byNode = new ArrayList<>();
    private final List<float[]> all = new ArrayList<>();

    /** Gradients of zero for each of a network's parameters. */
    public Gradients(Network network) {
        for (NetworkNode node : network.nodes()) {
            List<float[]> gradients = node.layer().parameters().stream()
                    .map(parameter -> new float[parameter.size()])
                    .toList();
            byNode.add(gradients);
            all.addAll(gradients);
        }
    }

    /** One array for each of {@link Network#parameters()}, in the same order and layout; not copies. */
    public List<float[]> all() {
        return all;
    }

    /**
     * Adds the gradients of other images.
     *
     * @param others gradients of a network of the same architecture
     */
    public void add(Gradients others) {
        for (int parameter = 0; parameter < all.size(); parameter++) {
            float[] sum = all.get(parameter);
            float[] other = others.all.get(parameter);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other[i];
            }
        }
    }

    /** One array for each parameter of a node, by the node's number; not copies. */
    public List<float[]> of(int node) {
        return byNode.get(node);
    }
}
