package kernelight.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.PassContext;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * The memory for N images on their way back through a network, from the gradient of the loss by the scores to the
 * gradient by every weight: fill {@link #outputGradient()} after the forward pass has run, then run.
 */
public final class BackwardPass {
    private final ForwardPass forward;
    private final List<NetworkNode> nodes;
    private final List<Tensor> gradients = new ArrayList<>();
    private final List<List<Destination>> destinations = new ArrayList<>();

    /**
     * Where the gradient by one input of a node goes.
     *
     * @param gradient of the node that made the input
     * @param spare where a further reader of that node leaves its part, which is then added; the first writes directly
     */
    private record Destination(int input, Tensor gradient, Tensor spare) {
        boolean isFirst() {
            return gradient == spare;
        }
    }

    public BackwardPass(ForwardPass forward) {
        this.forward = forward;
        this.nodes = forward.network().nodes();
        int images = forward.input().images();
        Map<String, Tensor> byName = new HashMap<>();
        for (NetworkNode node : nodes) {
            Tensor gradient = Tensor.zeros(node.outputShape(), images);
            gradients.add(gradient);
            byName.put(node.name(), gradient);
        }
        Set<String> written = new HashSet<>();
        Map<Shape, Tensor> spares = new HashMap<>();
        for (NetworkNode node : nodes.reversed()) {
            List<Destination> own = new ArrayList<>();
            for (int i = 0; i < node.inputs().size(); i++) {
                String source = node.inputs().get(i);
                if (!source.equals(Network.IMAGE)) { // nobody asks how the image should change
                    Tensor gradient = byName.get(source);
                    boolean first = written.add(source);
                    own.add(new Destination(
                            i,
                            gradient,
                            first ? gradient : spares.computeIfAbsent(gradient.shape(), s -> Tensor.zeros(s, images))));
                }
            }
            destinations.addFirst(own);
        }
    }

    /** Writes the gradients by all weights, summed over the N images, over what was there. */
    public void run(Gradients parameterGradients) {
        run(nodes.size(), 0, parameterGradients);
    }

    /** Runs the nodes before {@code end} down to {@code first}. */
    public void run(int end, int first, Gradients parameterGradients) {
        for (int i = end - 1; i >= first; i--) {
            weightGradients(i, parameterGradients);
            inputGradients(i);
        }
    }

    /** The gradient of the loss by the scores: to be filled before each run. */
    public Tensor outputGradient() {
        return gradients.getLast();
    }

    /** The gradient of the loss by what the node with this number made: this pass's own memory. */
    public Tensor gradient(int node) {
        return gradients.get(node);
    }

    /** Writes the gradients by one node's weights, summed over the N images, over what was there. */
    public void weightGradients(int node, Gradients parameterGradients) {
        if (nodes.get(node).layer() instanceof OneInputLayer layer) {
            layer.parameterGradients(
                    forward.prepare(node),
                    forward.inputs(node).getFirst(),
                    gradients.get(node),
                    parameterGradients.of(node));
        }
    }

    /** Hands the gradient by what a node made on to the nodes it reads. */
    public void inputGradients(int node) {
        PassContext pass = forward.prepare(node);
        List<Tensor> inputs = forward.inputs(node);
        Tensor outputGradient = gradients.get(node);
        for (Destination to : destinations.get(node)) {
            switch (nodes.get(node).layer()) {
                case OneInputLayer layer ->
                    layer.backward(pass, inputs.getFirst(), forward.activation(node), outputGradient, to.spare);
                case MergeLayer join -> join.backward(pass, inputs, to.input, outputGradient, to.spare);
            }
            if (!to.isFirst()) {
                add(to.spare.data(), to.gradient.data());
            }
        }
    }

    private static void add(float[] part, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }
}
