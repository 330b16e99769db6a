package kernelight.network.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/**
 * A description of a network: its layers, which of them are shown as pictures, and in which order. It describes the
 * structure only; for values, see {@link NetworkSnapshot}. Immutable; any thread.
 */
public final class NetworkView {
    /** Used for its structure only, which never changes. */
    private final Network network;

    private final List<LayerView> layers;
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<String> classes;
    private final List<List<LayerView>> mapRows;
    private final Optional<LayerView> imageFilters;

    private NetworkView(Network network, List<LayerView> layers, List<String> classes) {
        this.network = network;
        this.layers = List.copyOf(layers);
        layers.forEach(layer -> indices.put(layer.name(), indices.size()));
        this.classes = List.copyOf(classes);
        mapRows = rows(this.layers, network);
        imageFilters = findImageFilters();
    }

    /** A network whose classes are named by their indices. */
    public static NetworkView of(Network network) {
        int classes = network.outputShape().size();
        return of(
                network, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
    }

    /** @param classes the names of the classes, in the order of the scores */
    public static NetworkView of(Network network, List<String> classes) {
        Map<String, List<NetworkNode>> readers = readers(network);
        Set<String> images = images(network);
        List<LayerView> layers = new ArrayList<>();
        for (NetworkNode node : network.nodes()) {
            boolean readsImage = images.containsAll(node.inputs());
            layers.add(new LayerView(
                    node.name(),
                    LayerKind.of(node.layer()),
                    LayerDescription.of(node, readsImage, isScores(node, network)),
                    node.inputShapes(),
                    node.outputShape(),
                    filter(node.layer()),
                    window(node.layer()),
                    result(node, readers),
                    isScores(node, network),
                    node.layer().parameterCount(),
                    node.multiplicationCount()));
        }
        return new NetworkView(network, layers, classes);
    }

    public String name() {
        return network.name();
    }

    /** The shape of an image. */
    public Shape input() {
        return network.inputShape();
    }

    /** All layers, in the order in which they are computed. */
    public List<LayerView> layers() {
        return layers;
    }

    /**
     * The layer with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LayerView layer(String name) {
        return layers.get(indexOf(name));
    }

    /**
     * The names of the layers that a layer reads, {@link Network#IMAGE} for the image.
     *
     * @throws IllegalArgumentException if the network has no such layer
     */
    public List<String> reads(LayerView layer) {
        return node(layer.name()).inputs();
    }

    /** The names of the classes, in the order of the scores. */
    public List<String> classes() {
        return classes;
    }

    /** The number of learnable parameters. */
    public int parameters() {
        return network.parameterCount();
    }

    /** The number of multiplications for one image in the forward pass. */
    public long multiplications() {
        return network.multiplicationCount();
    }

    /** The layers with feature maps, in rows: each such layer begins a row, except a pooling of the maps before it. */
    public List<List<LayerView>> mapRows() {
        return mapRows;
    }

    /** The layers with flat outputs that are shown; the scores come last. */
    public List<LayerView> units() {
        return layers.stream()
                .filter(layer -> layer.kind().isShown() && layer.isFlat())
                .toList();
    }

    /** The layer whose values are the scores of the classes; empty if the layer that computes them is not shown. */
    public Optional<LayerView> scores() {
        return layers.stream().filter(LayerView::isScores).findFirst();
    }

    /** The first convolution, if its input is the image with one channel, so that each filter can be shown as one picture. */
    public Optional<LayerView> imageFilters() {
        return imageFilters;
    }

    /**
     * The receptive field of the cell in the middle of a layer's first channel; empty for flatten, whose output has no
     * middle. Computed by going back through the network, which takes milliseconds for large images.
     *
     * @throws IllegalArgumentException if the network has no such layer
     */
    public Optional<ReceptiveField> receptiveField(LayerView layer) {
        return fieldTrail(layer).map(FieldTrail::field);
    }

    /** {@link #receptiveField}, with what is read of each layer on the way. */
    public Optional<FieldTrail> fieldTrail(LayerView layer) {
        return layer.kind() == LayerKind.FLATTEN
                ? Optional.empty()
                : Optional.of(FieldTrail.ofMiddle(network, node(layer.name())));
    }

    /**
     * The receptive fields of all layers by their names, as {@link #fieldTrail} has them. Takes up to a second for large
     * images, so it belongs on a worker thread.
     */
    public Map<String, FieldTrail> fieldTrails() {
        Map<String, FieldTrail> fields = new HashMap<>();
        for (LayerView layer : layers) {
            FieldTrail same =
                    layer.kind().keepsPositions() ? fields.get(reads(layer).getFirst()) : null;
            if (same != null) {
                fields.put(layer.name(), same);
            } else {
                fieldTrail(layer).ifPresent(field -> fields.put(layer.name(), field));
            }
        }
        return Map.copyOf(fields);
    }

    private static Optional<Shape> filter(Layer layer) {
        return layer instanceof Convolution convolution
                ? Optional.of(new Shape(
                        convolution.inputChannels() / convolution.groups(),
                        convolution.window().planes().size(),
                        convolution.window().rows().size(),
                        convolution.window().columns().size()))
                : Optional.empty();
    }

    private static Optional<Window> window(Layer layer) {
        return switch (layer) {
            case Convolution l -> Optional.of(l.window());
            case TransposedConvolution l -> Optional.of(l.window());
            case LocallyConnected l -> Optional.of(l.window());
            case ConnectionTableConvolution l -> Optional.of(l.window());
            case TrainableSubsampling l -> Optional.of(l.window());
            case MaxPooling l -> Optional.of(l.window());
            case MinPooling l -> Optional.of(l.window());
            case AveragePooling l -> Optional.of(l.window());
            default -> Optional.empty();
        };
    }

    private NetworkNode node(String name) {
        return network.nodes().get(indexOf(name));
    }

    private int indexOf(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw new IllegalArgumentException("The network " + name() + " has no layer called " + name + ".");
        }
        return index;
    }

    private static Map<String, List<NetworkNode>> readers(Network network) {
        Map<String, List<NetworkNode>> readers = new HashMap<>();
        for (NetworkNode node : network.nodes()) {
            node.inputs()
                    .forEach(input -> readers.computeIfAbsent(input, name -> new ArrayList<>())
                            .add(node));
        }
        return readers;
    }

    /** The nodes whose values are the image's: the image itself, and its rearrangements. */
    private static Set<String> images(Network network) {
        Set<String> images = new HashSet<>(Set.of(Network.IMAGE));
        for (NetworkNode node : network.nodes()) {
            if (LayerKind.of(node.layer()).isRearrangement() && images.containsAll(node.inputs())) {
                images.add(node.name());
            }
        }
        return images;
    }

    private static String result(NetworkNode node, Map<String, List<NetworkNode>> readers) {
        if (!LayerKind.of(node.layer()).isShown()) {
            return node.name();
        }
        NetworkNode result = node;
        List<NetworkNode> next = readers.getOrDefault(node.name(), List.of());
        while (next.size() == 1 && LayerKind.of(next.getFirst().layer()).keepsPositions()) {
            result = next.getFirst();
            next = readers.getOrDefault(result.name(), List.of());
        }
        return result.name();
    }

    /** Whether the rest of the network only converts this node's output to probabilities or another layout. */
    private static boolean isScores(NetworkNode node, Network network) {
        int after = network.nodes().indexOf(node) + 1;
        return LayerKind.of(node.layer()).isShown()
                && node.outputShape().isFlat()
                && node.outputShape().size() == network.outputShape().size()
                && network.nodes().subList(after, network.nodes().size()).stream()
                        .allMatch(next -> LayerKind.of(next.layer()).keepsScores());
    }

    private static List<List<LayerView>> rows(List<LayerView> layers, Network network) {
        List<List<LayerView>> rows = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            LayerView layer = layers.get(i);
            if (!layer.kind().isShown() || layer.isFlat()) {
                continue;
            }
            String read = network.nodes().get(i).inputs().getFirst();
            boolean continuesRow = layer.kind().isPooling()
                    && !rows.isEmpty()
                    && rows.getLast().getLast().resultNode().equals(read);
            if (!continuesRow) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(layer);
        }
        return rows.stream().map(List::copyOf).toList();
    }

    private Optional<LayerView> findImageFilters() {
        for (NetworkNode node : network.nodes()) {
            if (node.layer() instanceof Convolution convolution) {
                return convolution.inputChannels() == 1 ? Optional.of(layer(node.name())) : Optional.empty();
            }
            if (!LayerKind.of(node.layer()).isRearrangement()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkView same
                && name().equals(same.name())
                && input().equals(same.input())
                && classes.equals(same.classes)
                && layers.equals(same.layers)
                && mapRows.equals(same.mapRows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), classes, layers);
    }
}
