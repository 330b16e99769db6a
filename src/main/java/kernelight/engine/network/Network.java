package kernelight.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Parameter;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * A directed acyclic graph of named nodes, sorted so that each node comes after the nodes it reads; the last one
 * outputs the scores, one for each class. Belongs to one thread at a time.
 */
public final class Network {
    /** The name by which nodes refer to the input image. */
    public static final String IMAGE = "image";

    private final String name;
    private final Shape inputShape;
    private final List<NetworkNode> nodes;

    Network(String name, Shape inputShape, List<NetworkNode> nodes) {
        this.name = name;
        this.inputShape = inputShape;
        this.nodes = List.copyOf(nodes);
    }

    /** Starts building a network for images of this shape. */
    public static NetworkBuilder builder(String name, Shape inputShape) {
        return new NetworkBuilder(name, inputShape);
    }

    /** Starts building a network with the nodes of this one, whose layers are shared, not copied. */
    public NetworkBuilder extended() {
        NetworkBuilder builder = new NetworkBuilder(name, inputShape);
        nodes.forEach(builder::add);
        return builder;
    }

    public String name() {
        return name;
    }

    /** The shape of one input image. */
    public Shape inputShape() {
        return inputShape;
    }

    /** The shape of the output, the scores: usually one per class, C x 1 x 1. */
    public Shape outputShape() {
        return nodes.getLast().outputShape();
    }

    /**
     * This network with a dropout before each fully connected layer, to be trained; the layers are shared, so that this
     * one learns what that one learns.
     *
     * @param rate the probability that a value is dropped, from 0 to below 1; this network itself for 0
     * @throws ShapeException if the rate is out of its range
     */
    public Network withDropout(float rate) {
        if (rate == 0) {
            return this;
        }
        Set<String> names = nodes.stream().map(NetworkNode::name).collect(Collectors.toSet());
        NetworkBuilder builder = new NetworkBuilder(name, inputShape);
        for (NetworkNode node : nodes) {
            if (node.layer() instanceof Dense dense) {
                String dropout = "dropout before " + node.name();
                while (names.contains(dropout)) {
                    dropout += "'";
                }
                builder.add(dropout, new Dropout(rate), node.inputs().getFirst());
                builder.add(node.name(), dense, dropout);
            } else {
                builder.add(node);
            }
        }
        return builder.build();
    }

    /** All nodes, in the order in which they are computed. */
    public List<NetworkNode> nodes() {
        return nodes;
    }

    /** All learned parameters, node by node: the layers' own, not copies. */
    public List<Parameter> parameters() {
        return nodes.stream()
                .flatMap(node -> node.layer().parameters().stream())
                .toList();
    }

    /** All saved values that are not learned by gradients, node by node: the layers' own, not copies. */
    public List<Parameter> states() {
        return nodes.stream().flatMap(node -> node.layer().states().stream()).toList();
    }

    /** The number of learned values: weights, biases, scales and shifts. */
    public int parameterCount() {
        return nodes.stream().mapToInt(node -> node.layer().parameterCount()).sum();
    }

    /** The number of multiplications of a forward pass for one image. */
    public long multiplicationCount() {
        return nodes.stream().mapToLong(NetworkNode::multiplicationCount).sum();
    }

    /**
     * Every layer's activation for one image, as copies.
     *
     * @param image the image's values, usually 0 to 1, in C, D, H, W order
     * @throws ShapeException if the number of values is not that of the input shape
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
     * The probability of each class, 0 to 1: see {@link OutputKind}.
     *
     * @param image the image's values, usually 0 to 1, in C, D, H, W order
     * @throws ShapeException if the number of values is not that of the input shape
     */
    public float[] probabilities(float[] image) {
        return probabilities(forward(image).output());
    }

    /** The same network with its own copies of all weights and saved values. */
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
        return OutputKind.of(this).probabilities(scores.data());
    }
}
