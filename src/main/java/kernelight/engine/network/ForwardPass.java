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

/** The memory for N images on their way forward through a network: fill {@link #input()}, run, read the activations. */
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

    /** Memory for N images at a time, for a network in use; the weights are read when the pass runs, not now. */
    public static ForwardPass inference(Network network, Kernels kernels, int images) {
        return new ForwardPass(network, PassContext.inference(kernels), images);
    }

    /** The same for a network that is learning. */
    public static ForwardPass training(Network network, Kernels kernels, int images) {
        return new ForwardPass(network, PassContext.training(kernels), images);
    }

    public void run() {
        run(0, nodes.size());
    }

    /** Runs the nodes from {@code first} to before {@code end}. */
    public void run(int first, int end) {
        for (int i = first; i < end; i++) {
            prepare(i);
            switch (nodes.get(i).layer()) {
                case OneInputLayer layer -> layer.forward(pass, inputs.get(i).getFirst(), activations.get(i));
                case MergeLayer join -> join.forward(pass, inputs.get(i), activations.get(i));
            }
        }
    }

    /** The source of all random choices in this pass; each node draws its own numbers from it. */
    public void setSeed(long newSeed) {
        seed = newSeed;
    }

    /** C x D x H x W for N images: to be filled before each run. */
    public Tensor input() {
        return input;
    }

    /** The scores of the last node. */
    public Tensor output() {
        return activations.getLast();
    }

    /** What the node made of its input in the last run: this pass's own memory, not a copy. */
    public Tensor activation(String node) {
        return byName.get(node);
    }

    /** What the node with this number made of its input: this pass's own memory, not a copy. */
    public Tensor activation(int node) {
        return activations.get(node);
    }

    Network network() {
        return network;
    }

    /** What the node with this number reads: this pass's own memory. */
    public List<Tensor> inputs(int node) {
        return inputs.get(node);
    }

    /** The pass as the node with this number sees it, forward and backward alike. */
    PassContext prepare(int node) {
        pass.setSeed(seed + node * 0x9E3779B97F4A7C15L);
        return pass;
    }
}
