package kernelight.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * A backward pass for N images and the memory it needs: from the gradient of the loss with respect to the scores to the
 * gradient with respect to every parameter. Use: run the {@link ForwardPass}, fill {@link #outputGradient()}, then call
 * {@link #run}. The gradient with respect to the image, which training does not need, is computed only if asked for: see
 * {@link #toImage}.
 */
public final class BackwardPass {
    private final ForwardPass forward;
    private final List<NetworkNode> nodes;
    private final List<Tensor> gradients = new ArrayList<>();
    private final List<List<Destination>> destinations = new ArrayList<>();
    private final Optional<Tensor> imageGradient;

    /**
     * Where a node writes the gradient with respect to one of its inputs.
     *
     * @param input the number of the input
     * @param gradient the gradient of the node that produced the input: the sum of what its readers contribute
     * @param target what the layer writes: the gradient itself for the reader that comes first in the backward pass, a
     *     separate tensor, which is then added, for all others
     */
    private record Destination(int input, Tensor gradient, Tensor target) {
        boolean isFirst() {
            return gradient == target;
        }
    }

    /**
     * Allocates the gradients for a forward pass, for as many images as it has.
     *
     * @param forward the pass whose inputs and activations each run reads
     */
    public BackwardPass(ForwardPass forward) {
        this(forward, false);
    }

    /**
     * A pass that also computes the gradient with respect to the image.
     *
     * @param forward the pass whose inputs and activations each run reads
     */
    public static BackwardPass toImage(ForwardPass forward) {
        return new BackwardPass(forward, true);
    }

    private BackwardPass(ForwardPass forward, boolean toImage) {
        this.forward = forward;
        this.nodes = forward.network().nodes();
        int images = forward.input().images();
        Map<String, Tensor> byName = new HashMap<>();
        for (NetworkNode node : nodes) {
            Tensor gradient = Tensor.zeros(node.outputShape(), images);
            gradients.add(gradient);
            byName.put(node.name(), gradient);
        }
        imageGradient = toImage ? Optional.of(Tensor.zeros(forward.network().inputShape(), images)) : Optional.empty();
        imageGradient.ifPresent(gradient -> byName.put(Network.IMAGE, gradient));
        Set<String> written = new HashSet<>();
        Map<Shape, Tensor> addends = new HashMap<>();
        for (NetworkNode node : nodes.reversed()) {
            List<Destination> own = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                String source = node.inputs().get(i);
                Tensor gradient = byName.get(source);
                if (gradient != null) {
                    boolean first = written.add(source);
                    own.add(new Destination(
                            i,
                            gradient,
                            first
                                    ? gradient
                                    : addends.computeIfAbsent(gradient.shape(), s -> Tensor.zeros(s, images))));
                }
            }
            destinations.addFirst(own);
        }
    }

    /**
     * Runs the whole pass.
     *
     * @param parameterGradients overwritten with the gradients with respect to all parameters, summed over the N images
     */
    public void run(Gradients parameterGradients) {
        run(nodes.size(), 0, parameterGradients);
    }

    /**
     * Runs a part of the pass: from the node before {@code end} back to {@code first}.
     *
     * @param end the number of the node after the last one of the part
     * @param first the number of the first node of the part, which is computed last
     * @param parameterGradients overwritten for these nodes, summed over the N images
     */
    public void run(int end, int first, Gradients parameterGradients) {
        for (int i = end - 1; i >= first; i--) {
            weightGradients(i, parameterGradients);
            inputGradients(i);
        }
    }

    /** The gradient of the loss with respect to the scores (C x 1 x 1 for N images): to be filled before each run. */
    public Tensor outputGradient() {
        return gradients.getLast();
    }

    /** The gradient of the loss with respect to a node's output, by the node's number: this pass's own memory. */
    public Tensor gradient(int node) {
        return gradients.get(node);
    }

    /**
     * The gradient with respect to the image (C x D x H x W for N images): this pass's own memory.
     *
     * @throws java.util.NoSuchElementException if this pass was not made by {@link #toImage}
     */
    public Tensor imageGradient() {
        return imageGradient.orElseThrow();
    }

    /** Overwrites the gradients with respect to one node's parameters, summed over the N images. */
    public void weightGradients(int node, Gradients parameterGradients) {
        if (nodes.get(node).layer() instanceof OneInputLayer layer) {
            layer.parameterGradients(
                    forward.prepare(node),
                    forward.inputs(node).getFirst(),
                    gradients.get(node),
                    parameterGradients.of(node));
        }
    }

    /** Passes the gradient with respect to a node's output on to the nodes that it reads. */
    public void inputGradients(int node) {
        PassContext pass = forward.prepare(node);
        List<Tensor> inputs = forward.inputs(node);
        Tensor outputGradient = gradients.get(node);
        for (Destination to : destinations.get(node)) {
            switch (nodes.get(node).layer()) {
                case OneInputLayer layer ->
                    layer.backward(pass, inputs.getFirst(), forward.activation(node), outputGradient, to.target);
                case MergeLayer merge -> merge.backward(pass, inputs, to.input, outputGradient, to.target);
            }
            if (!to.isFirst()) {
                add(to.target.data(), to.gradient.data());
            }
        }
    }

    private static void add(float[] addend, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += addend[i];
        }
    }
}
