package kernelight.engine.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Tensor;

/**
 * The memory for N images on their way back through a network, from the gradient of the loss by the scores to the
 * gradient by every weight: fill {@link #outputGradient()} after the forward pass has run, then run.
 */
public final class BackwardPass {
    private final ForwardPass forward;
    private final List<NetworkNode> nodes;
    private final Map<String, Tensor> gradients = new HashMap<>();

    public BackwardPass(ForwardPass forward) {
        this.forward = forward;
        this.nodes = forward.network().nodes();
        for (NetworkNode node : nodes) {
            gradients.put(
                    node.name(),
                    Tensor.zeros(node.outputShape(), forward.input().images()));
        }
    }

    /** Writes the gradients by all weights, summed over the N images, over what was there. */
    public void run(Gradients parameterGradients) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            NetworkNode node = nodes.get(i);
            String source = node.inputs().getFirst();
            Tensor input = forward.activation(source);
            Tensor output = forward.activation(node.name());
            Tensor outputGradient = gradients.get(node.name());
            node.layer().parameterGradients(forward.kernels(), input, outputGradient, parameterGradients.of(i));
            if (!source.equals(Network.IMAGE)) { // nobody asks how the image should change
                node.layer().backward(forward.kernels(), input, output, outputGradient, gradients.get(source));
            }
        }
    }

    /** The gradient of the loss by the scores: to be filled before each run. */
    public Tensor outputGradient() {
        return gradients.get(nodes.getLast().name());
    }
}
