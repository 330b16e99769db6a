package kernelight.engine.network;

import java.util.LinkedHashMap;
import java.util.Map;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.tensor.Tensor;

/** The memory for N images on their way forward through a network: fill {@link #input()}, run, read the activations. */
public final class ForwardPass {
    private final Network network;
    private final Kernels kernels;
    private final Map<String, Tensor> activations = new LinkedHashMap<>();

    /** Memory for N images at a time; the network's weights are read when the pass runs, not now. */
    public ForwardPass(Network network, Kernels kernels, int images) {
        this.network = network;
        this.kernels = kernels;
        activations.put(Network.IMAGE, Tensor.zeros(network.inputShape(), images));
        for (NetworkNode node : network.nodes()) {
            activations.put(node.name(), Tensor.zeros(node.outputShape(), images));
        }
    }

    public void run() {
        for (NetworkNode node : network.nodes()) {
            node.layer().forward(kernels, activation(node.inputs().getFirst()), activation(node.name()));
        }
    }

    /** C x H x W for N images: to be filled before each run. */
    public Tensor input() {
        return activation(Network.IMAGE);
    }

    /** The scores of the last node. */
    public Tensor output() {
        return activation(network.nodes().getLast().name());
    }

    /** What the node made of its input in the last run: this pass's own memory, not a copy. */
    public Tensor activation(String node) {
        return activations.get(node);
    }

    Network network() {
        return network;
    }

    Kernels kernels() {
        return kernels;
    }
}
