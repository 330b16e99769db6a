package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;

/** The layers read so far, each under a name of its own. */
final class LayerSteps {
    /** Numbers of one image in all layers together; VGG-19 has 15 million. */
    private static final long MOST_ACTIVATIONS = 1 << 26;

    /** VGG-19 has 144 million. */
    private static final long MOST_WEIGHTS = 300_000_000;

    private record Step(String name, Layer layer, List<String> inputs) {}

    private final String networkName;
    private final Shape inputShape;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> names = new HashSet<>(Set.of(Network.IMAGE));
    private long activations;
    private long weights;

    LayerSteps(String networkName, Shape inputShape) {
        this.networkName = networkName.isBlank() ? "network" : networkName;
        this.inputShape = inputShape;
        this.activations = inputShape.size();
    }

    /**
     * Adds a layer under the node's name, or the name of what it makes.
     *
     * @return the name under which it is there
     */
    String add(OnnxNode node, Layer layer, Shape output, List<String> inputs) {
        return add(node.name().isBlank() ? node.outputs().getFirst() : node.name(), layer, output, inputs);
    }

    /** Adds a layer under a name, or this name and a number. */
    String add(String wanted, Layer layer, Shape output, List<String> inputs) {
        activations += output.size();
        weights += layer.parameterCount();
        if (activations > MOST_ACTIVATIONS || weights > MOST_WEIGHTS) {
            throw new OnnxException("Up to here the network has " + weights + " weights and makes " + activations
                    + " numbers of one image, more than fit.");
        }
        String name = free(wanted);
        steps.add(new Step(name, layer, List.copyOf(inputs)));
        return name;
    }

    /** The layer under a name; nothing for the image. */
    Optional<Layer> find(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .map(Step::layer)
                .findFirst();
    }

    /** Puts another layer of the same shapes in the place of one. */
    void replace(String name, Layer layer) {
        steps.replaceAll(step -> step.name().equals(name) ? new Step(name, layer, step.inputs()) : step);
    }

    Network network() {
        NetworkBuilder builder = Network.builder(networkName, inputShape);
        for (Step step : steps) {
            switch (step.layer()) {
                case OneInputLayer layer ->
                    builder.add(step.name(), layer, step.inputs().getFirst());
                case MergeLayer join ->
                    builder.add(step.name(), join, step.inputs().toArray(String[]::new));
            }
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException problem) {
            throw new OnnxException(String.valueOf(problem.getMessage()));
        }
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
