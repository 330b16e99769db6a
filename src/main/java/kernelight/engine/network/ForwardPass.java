package kernelight.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.kernel.Kernels;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.tensor.Tensor;

/**
 * A forward pass for N images and the memory it needs. Use: fill {@link #input()}, call {@link #run()}, read the
 * activations.
 */
public final class ForwardPass {
    private final Network network;
    private final List<NetworkNode> nodes;
    private final PassContext pass;
    private final Tensor input;
    private final List<Tensor> activations = new ArrayList<>();
    private final List<List<Tensor>> inputs = new ArrayList<>();
    private final Map<String, Tensor> byName = new HashMap<>();
    private long seed;

    private ForwardPass(Network network, PassContext pass, int images) {
        this.network = network;
        this.nodes = network.nodes();
        this.pass = pass;
        this.input = Tensor.zeros(network.inputShape(), images);
        byName.put(Network.IMAGE, input);
        for (NetworkNode node : nodes) {
            Tensor activation = Tensor.zeros(node.outputShape(), images);
            inputs.add(node.inputs().stream().map(byName::get).toList());
            activations.add(activation);
            byName.put(node.name(), activation);
        }
    }

    /**
     * A pass in inference mode; the weights are read each time it runs.
     *
     * @param images N, how many images run at a time
     * @throws kernelight.engine.tensor.ShapeException if N is below 1 or an activation of N images does not fit into an
     *     array
     */
    public static ForwardPass inference(Network network, Kernels kernels, int images) {
        return new ForwardPass(network, PassContext.inference(kernels), images);
    }

    /**
     * A pass in training mode: dropout drops, batch normalization uses the moments of the batch.
     *
     * @param images N, how many images run at a time
     * @throws kernelight.engine.tensor.ShapeException if N is below 1 or an activation of N images does not fit into an
     *     array
     */
    public static ForwardPass training(Network network, Kernels kernels, int images) {
        return new ForwardPass(network, PassContext.training(kernels), images);
    }

    /** Computes all nodes. */
    public void run() {
        run(0, nodes.size());
    }

    /** Computes the nodes from {@code first} up to, but not including, {@code end}. */
    public void run(int first, int end) {
        for (int i = first; i < end; i++) {
            prepare(i);
            switch (nodes.get(i).layer()) {
                case OneInputLayer layer -> layer.forward(pass, inputs.get(i).getFirst(), activations.get(i));
                case MergeLayer merge -> merge.forward(pass, inputs.get(i), activations.get(i));
            }
        }
    }

    /** Sets the seed of all random choices in this pass; each node derives its own seed from it. */
    public void setSeed(long newSeed) {
        seed = newSeed;
    }

    /** The images (C x D x H x W for N images): to be filled before each run. */
    public Tensor input() {
        return input;
    }

    /** The output of the last node, the scores: this pass's own memory, not a copy. */
    public Tensor output() {
        return activations.getLast();
    }

    /**
     * A node's output in the last run: this pass's own memory, not a copy.
     *
     * @param node the name of a node of this network, or {@link Network#IMAGE} for the input
     */
    public Tensor activation(String node) {
        return byName.get(node);
    }

    /** A node's output in the last run, by the node's number: this pass's own memory, not a copy. */
    public Tensor activation(int node) {
        return activations.get(node);
    }

    Network network() {
        return network;
    }

    /** The tensors that a node reads, by the node's number: this pass's own memory. */
    public List<Tensor> inputs(int node) {
        return inputs.get(node);
    }

    /** The context with the seed of the node with this number: the same in the forward and the backward pass. */
    PassContext prepare(int node) {
        pass.setSeed(seed + node * 0x9E3779B97F4A7C15L);
        return pass;
    }
}
