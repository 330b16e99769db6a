package kernelight.walk.layer;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.Operation;

/**
 * The operations of a network's layers with the actual activations of one image. The network's parameters are not copied,
 * so pass a copy of a network that is still being trained.
 */
public final class NetworkWalks {
    private final Network network;
    private final ForwardPass pass;

    private NetworkWalks(Network network, ForwardPass pass) {
        this.network = network;
        this.pass = pass;
    }

    /**
     * Runs the network in inference mode on one image.
     *
     * @param image the image's values in C, D, H, W order
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     */
    public static NetworkWalks of(Network network, float[] image) {
        ForwardPass pass = ForwardPass.inference(network, new FastKernels(), 1);
        pass.input().setImage(0, image);
        pass.run();
        return new NetworkWalks(network, pass);
    }

    /**
     * The operation of a node's layer.
     *
     * @throws IllegalArgumentException if the network has no node of this name
     */
    public Operation of(String node) {
        int index = index(node);
        return LayerWalks.of(network.nodes().get(index).layer(), pass.inputs(index), inputsPerChannel(index));
    }

    /**
     * The output the engine computed for this node, in float32; the operation's result is the same without rounding.
     *
     * @throws IllegalArgumentException if the network has no node of this name
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

    /** The number of values per channel before flattening for this node; 0 if the input was not flattened. */
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
        return isElementwise(node.layer()) ? inputsPerChannel(before) : 0;
    }

    /** Whether the layer works elementwise, so that every value keeps its position. */
    private static boolean isElementwise(Layer layer) {
        return layer instanceof ActivationFunction || layer instanceof Dropout;
    }
}
