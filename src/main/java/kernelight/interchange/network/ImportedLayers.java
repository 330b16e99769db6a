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

/** The layers imported so far, each with a unique name. */
final class ImportedLayers {
    /** The limit for the number of activations of one image in all layers together; VGG-19 has 15 million. */
    private static final long MAX_ACTIVATIONS = 1 << 26;

    /** The limit for the number of weights; VGG-19 has 144 million. */
    private static final long MAX_WEIGHTS = 300_000_000;

    private record NamedLayer(String name, Layer layer, List<String> inputs) {}

    private final String networkName;
    private final Shape inputShape;
    private final List<NamedLayer> layers = new ArrayList<>();
    private final Set<String> names = new HashSet<>(Set.of(Network.IMAGE));
    private long activations;
    private long weights;

    ImportedLayers(String networkName, Shape inputShape) {
        this.networkName = networkName.isBlank() ? "network" : networkName;
        this.inputShape = inputShape;
        this.activations = inputShape.size();
    }

    /**
     * Adds a layer with the node's name, or the name of its output if it has none.
     *
     * @return the unique name of the layer
     * @throws OnnxException if the network becomes too large
     */
    String add(OnnxNode node, Layer layer, Shape output, List<String> inputs) {
        return add(node.name().isBlank() ? node.outputs().getFirst() : node.name(), layer, output, inputs);
    }

    /** Adds a layer with this name, or this name and a number if it is taken. */
    String add(String wanted, Layer layer, Shape output, List<String> inputs) {
        activations += output.size();
        weights += layer.parameterCount();
        if (activations > MAX_ACTIVATIONS || weights > MAX_WEIGHTS) {
            throw new OnnxException("Up to here the network has " + weights + " weights and " + activations
                    + " activations for one image, more than Kernelight supports.");
        }
        String name = uniqueName(wanted);
        layers.add(new NamedLayer(name, layer, List.copyOf(inputs)));
        return name;
    }

    /** The layer with this name; empty for the image. */
    Optional<Layer> find(String name) {
        return layers.stream()
                .filter(named -> named.name().equals(name))
                .map(NamedLayer::layer)
                .findFirst();
    }

    /** Replaces a layer by another one with the same shapes. */
    void replace(String name, Layer layer) {
        layers.replaceAll(named -> named.name().equals(name) ? new NamedLayer(name, layer, named.inputs()) : named);
    }

    /**
     * Builds the network.
     *
     * @throws OnnxException if the layers do not form a network
     */
    Network network() {
        NetworkBuilder builder = Network.builder(networkName, inputShape);
        for (NamedLayer named : layers) {
            switch (named.layer()) {
                case OneInputLayer layer ->
                    builder.add(named.name(), layer, named.inputs().getFirst());
                case MergeLayer merge ->
                    builder.add(named.name(), merge, named.inputs().toArray(String[]::new));
            }
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException problem) {
            throw new OnnxException(String.valueOf(problem.getMessage()));
        }
    }

    private String uniqueName(String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
