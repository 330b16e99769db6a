package kernelight.engine.network;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Parameter;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A graph of named nodes, each after all that it reads; the last one makes the scores, one for each class. Belongs to
 * one thread at a time.
 */
public final class Network {
    /** The name under which the first node reads the image. */
    public static final String IMAGE = "image";

    private final String name;
    private final Shape inputShape;
    private final List<NetworkNode> nodes;

    Network(String name, Shape inputShape, List<NetworkNode> nodes) {
        this.name = name;
        this.inputShape = inputShape;
        this.nodes = List.copyOf(nodes);
    }

    /** Starts a network for images of one shape. */
    public static NetworkBuilder builder(String name, Shape inputShape) {
        return new NetworkBuilder(name, inputShape);
    }

    public String name() {
        return name;
    }

    public Shape inputShape() {
        return inputShape;
    }

    /** The shape of the scores. */
    public Shape outputShape() {
        return nodes.getLast().outputShape();
    }

    /** All nodes, in the order in which they are computed. */
    public List<NetworkNode> nodes() {
        return nodes;
    }

    /** Everything that is learned, node by node: the layers' own arrays. */
    public List<Parameter> parameters() {
        return nodes.stream()
                .flatMap(node -> node.layer().parameters().stream())
                .toList();
    }

    /** Everything that is kept but not learned by gradients, node by node: the layers' own arrays. */
    public List<Parameter> states() {
        return nodes.stream().flatMap(node -> node.layer().states().stream()).toList();
    }

    public int parameterCount() {
        return nodes.stream().mapToInt(node -> node.layer().parameterCount()).sum();
    }

    /** How many multiplications one image costs on the way forward. */
    public long multiplicationCount() {
        return nodes.stream().mapToLong(NetworkNode::multiplicationCount).sum();
    }

    /**
     * Every layer's activation for one image, as copies.
     *
     * @param image the image's values, usually 0..1, in C, D, H, W order
     */
    public ForwardTrace trace(float[] image) {
        ForwardPass pass = forward(image);
        List<LayerActivation> activations = new ArrayList<>();
        for (NetworkNode node : nodes) {
            float[] values = pass.activation(node.name()).data().clone();
            activations.add(new LayerActivation(node.name(), node.layer(), node.outputShape(), values));
        }
        return new ForwardTrace(image.clone(), List.copyOf(activations), probabilities(pass.output()));
    }

    /**
     * How sure the network is of each class: see {@link Probabilities}.
     *
     * @param image the image's values, usually 0..1, in C, D, H, W order
     */
    public float[] probabilities(float[] image) {
        return probabilities(forward(image).output());
    }

    /** The same network with weights of its own. */
    public Network copy() {
        return new Network(
                name,
                inputShape,
                nodes.stream()
                        .map(node -> new NetworkNode(
                                node.name(),
                                node.layer().copy(),
                                node.inputs(),
                                node.inputShapes(),
                                node.outputShape()))
                        .toList());
    }

    private ForwardPass forward(float[] image) {
        if (image.length != inputShape.size()) {
            throw new ShapeException("The network " + name + " takes images of " + inputShape + " (" + inputShape.size()
                    + " values), but this one has " + image.length + " values.");
        }
        ForwardPass pass = ForwardPass.inference(this, new FastKernels(), 1);
        pass.input().setImage(0, image);
        pass.run();
        return pass;
    }

    private float[] probabilities(Tensor scores) {
        return Probabilities.of(this).of(scores.data());
    }
}
