package kernelight.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.tensor.Tensor;

/**
 * The way back through a network: from the gradient of the loss by the scores to the gradient by every weight. Fill
 * {@link #outputGradient()} after the forward pass has run, run, read the gradients.
 */
public final class BackwardPass {
    private final ForwardPass forward;
    private final Map<String, Tensor> activationGradients = new HashMap<>();
    private final Map<String, List<float[]>> parameterGradients = new HashMap<>();
    private final List<float[]> allGradients = new ArrayList<>();

    public BackwardPass(ForwardPass forward) {
        this.forward = forward;
        int images = forward.input().images();
        for (NetworkNode node : forward.network().nodes()) {
            activationGradients.put(node.name(), Tensor.zeros(node.outputShape(), images));
            List<float[]> gradients = node.layer().parameters().stream()
                    .map(parameter -> new float[parameter.values().length])
                    .toList();
            parameterGradients.put(node.name(), gradients);
            allGradients.addAll(gradients);
        }
    }

    public void run() {
        List<NetworkNode> nodes = forward.network().nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            backward(nodes.get(i));
        }
    }

    private void backward(NetworkNode node) {
        String source = node.inputs().getFirst();
        Tensor input = forward.activation(source);
        Tensor outputGradient = activationGradients.get(node.name());
        node.layer().parameterGradients(forward.kernels(), input, outputGradient, parameterGradients.get(node.name()));
        if (!source.equals(Network.IMAGE)) {
            node.layer()
                    .backward(
                            forward.kernels(),
                            input,
                            forward.activation(node.name()),
                            outputGradient,
                            activationGradients.get(source));
        }
    }

    /** The gradient of the loss by the scores: to be filled before each run. */
    public Tensor outputGradient() {
        return activationGradients.get(forward.network().nodes().getLast().name());
    }

    /** The gradient of the loss by each of {@link Network#parameters()}, in the same order, summed over the images. */
    public List<float[]> gradients() {
        return allGradients;
    }
}
