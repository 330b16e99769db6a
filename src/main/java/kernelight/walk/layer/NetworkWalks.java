package kernelight.walk.layer;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Tanh;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.Operation;

/**
 * The walks of a network's layers over the numbers that one image really became in it. The network's own numbers are
 * read, not copied: give a copy of a network that goes on learning.
 */
public final class NetworkWalks {
    private final Network network;
    private final ForwardPass pass;

    private NetworkWalks(Network network, ForwardPass pass) {
        this.network = network;
        this.pass = pass;
    }

    /**
     * Runs the network, in use, on one image.
     *
     * @param image the image's values in C, D, H, W order
     * @throws kernelight.engine.tensor.ShapeException where the image has another size than the network takes
     */
    public static NetworkWalks of(Network network, float[] image) {
        ForwardPass pass = ForwardPass.inference(network, new FastKernels(), 1);
        pass.input().setImage(0, image);
        pass.run();
        return new NetworkWalks(network, pass);
    }

    /**
     * The walk of a layer.
     *
     * @throws IllegalArgumentException where the network has no node of this name
     */
    public Operation of(String node) {
        int index = index(node);
        return LayerWalks.of(network.nodes().get(index).layer(), pass.inputs(index), inputsPerChannel(index));
    }

    /**
     * What the engine made in this node: the numbers that the walk's results round to.
     *
     * @throws IllegalArgumentException where the network has no node of this name
     */
    public Tensor output(String node) {
        return pass.activation(index(node));
    }

    private int index(String name) {
        return IntStream.range(0, network.nodes().size())
                .filter(index -> network.nodes().get(index).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The network has no node called " + name + "."));
    }

    /** How many numbers each channel had before they were flattened for this node; 0 where they were not. */
    private int inputsPerChannel(int index) {
        List<String> inputs = network.nodes().get(index).inputs();
        if (inputs.size() != 1 || inputs.getFirst().equals(Network.IMAGE)) {
            return 0;
        }
        int before = index(inputs.getFirst());
        NetworkNode node = network.nodes().get(before);
        if (node.layer() instanceof Flatten) {
            return node.inputShapes().getFirst().channelSize();
        }
        return isNumberByNumber(node.layer()) ? inputsPerChannel(before) : 0;
    }

    /** Whether every number stays where it was. */
    private static boolean isNumberByNumber(Layer layer) {
        return layer instanceof Relu
                || layer instanceof LeakyRelu
                || layer instanceof Sigmoid
                || layer instanceof Tanh
                || layer instanceof Dropout;
    }
}
