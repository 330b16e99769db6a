package kernelight.interchange.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Reshape;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.words.LocalizedMessage;

/** The layers imported so far, each with a unique name. */
final class ImportedLayers {
    /** The limit for the number of activations of one image in all layers together; VGG-19 has 15 million. */
    private static final long MAX_ACTIVATIONS = 1 << 26;

    /** The limit for the number of weights; VGG-19 has 144 million. */
    private static final long MAX_WEIGHTS = 300_000_000;

    private record NamedLayer(String name, Layer layer, Shape output, List<String> inputs) {}

    private final String networkName;
    private final Shape inputShape;
    private final LinkedHashMap<String, NamedLayer> layers = new LinkedHashMap<>();
    /** For every name that was wanted: the number that the next layer of this name gets. */
    private final Map<String, Integer> numbers = new HashMap<>();

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
            throw new OnnxException(
                    LocalizedMessage.of("modelFile.tooLarge", Long.toString(weights), Long.toString(activations)));
        }
        String name = uniqueName(wanted);
        layers.put(name, new NamedLayer(name, layer, output, List.copyOf(inputs)));
        return name;
    }

    /** The layer with this name; empty for the image. */
    Optional<Layer> find(String name) {
        return Optional.ofNullable(layers.get(name)).map(NamedLayer::layer);
    }

    /** The shape of the output of a layer or, by its name, of the image. */
    Shape shape(String name) {
        NamedLayer named = layers.get(name);
        return named == null ? inputShape : named.output();
    }

    /** The name of what a reshaped value was before: what a layer reads that only changes the shape, otherwise the same. */
    String beforeReshape(String name) {
        NamedLayer named = layers.get(name);
        boolean isReshape = named != null && (named.layer() instanceof Reshape || named.layer() instanceof Flatten);
        return isReshape ? named.inputs().getFirst() : name;
    }

    /** Replaces a layer by another one with the same shapes. */
    void replace(String name, Layer layer) {
        layers.computeIfPresent(name, (same, named) -> new NamedLayer(name, layer, named.output(), named.inputs()));
    }

    /** The number that the next layer would have, counted from 1. */
    int nextNumber() {
        return layers.size() + 1;
    }

    /**
     * Builds the network from the layers that its output depends on: parts of functions that turned out to be a layer by
     * themselves are left out.
     *
     * @param output the name of the layer that makes the scores
     * @throws OnnxException if the layers do not form a network
     */
    Network network(String output) {
        Set<String> needed = needed(output);
        NetworkBuilder builder = Network.builder(networkName, inputShape);
        for (NamedLayer named : layers.values()) {
            if (!needed.contains(named.name())) {
                continue;
            }
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
            throw new OnnxException(LocalizedMessage.of("modelFile.noNetwork"));
        }
    }

    private Set<String> needed(String output) {
        Set<String> needed = new HashSet<>(Set.of(output));
        for (NamedLayer named : layers.sequencedValues().reversed()) {
            if (needed.contains(named.name())) {
                needed.addAll(named.inputs());
            }
        }
        return needed;
    }

    private String uniqueName(String wanted) {
        String name = wanted;
        while (layers.containsKey(name) || name.equals(Network.IMAGE)) {
            name = wanted + "_" + numbers.merge(wanted, 2, (number, first) -> number + 1);
        }
        return name;
    }
}
