package kernelight.network.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.layer.Convolution;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/**
 * A copy of a network's activations for one image and of chosen filters, at one moment. Immutable, so it can be passed to
 * another thread while the network is being trained.
 */
public final class NetworkSnapshot {
    private final NetworkView view;
    private final Map<String, Activation> activations;
    private final Map<String, LayerFilters> filters;
    private final float[] probabilities;

    private record Activation(Shape shape, float[] values) {}

    private NetworkSnapshot(
            NetworkView view,
            Map<String, Activation> activations,
            Map<String, LayerFilters> filters,
            float[] probabilities) {
        this.view = view;
        this.activations = Map.copyOf(activations);
        this.filters = Map.copyOf(filters);
        this.probabilities = probabilities;
    }

    /**
     * Takes a snapshot. Call it on the thread that owns the network.
     *
     * @param view the view of this network, or of one with the same layers after additional preprocessing layers
     * @param image the image's values, usually 0..1, in C, D, H, W order
     * @param withFilters the convolutions whose filters are copied
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     */
    public static NetworkSnapshot of(NetworkView view, Network network, float[] image, List<LayerView> withFilters) {
        ForwardTrace trace = network.trace(image);
        Map<String, Activation> activations = new HashMap<>();
        trace.activations().forEach(made -> activations.put(made.name(), new Activation(made.shape(), made.values())));
        Map<String, LayerFilters> filters = new HashMap<>();
        for (NetworkNode node : network.nodes()) {
            boolean wanted = withFilters.stream().anyMatch(layer -> layer.name().equals(node.name()));
            if (wanted && node.layer() instanceof Convolution convolution) {
                filters.put(node.name(), LayerFilters.of(node.name(), convolution));
            }
        }
        return new NetworkSnapshot(view, activations, filters, trace.probabilities());
    }

    /**
     * A snapshot of values that were computed elsewhere, without filters: outputs, or gradients with respect to them.
     *
     * @param view the view of this network
     * @param values one array for each node, in the network's order, with its values in C, D, H, W order; not changed any more
     * @param probabilities of the classes, 0 to 1
     */
    public static NetworkSnapshot of(NetworkView view, Network network, List<float[]> values, float[] probabilities) {
        Map<String, Activation> activations = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            NetworkNode node = network.nodes().get(i);
            activations.put(node.name(), new Activation(node.outputShape(), values.get(i)));
        }
        return new NetworkSnapshot(view, activations, Map.of(), probabilities);
    }

    /** The structure of the network. */
    public NetworkView view() {
        return view;
    }

    /** A copy of the values shown for a layer, in C, D, H, W order. */
    public float[] values(LayerView layer) {
        return activation(layer.resultNode()).values().clone();
    }

    /** How much each value that is shown for a layer has changed from one snapshot to a later one of the same network. */
    public static float[] change(LayerView layer, NetworkSnapshot earlier, NetworkSnapshot later) {
        float[] change = later.values(layer);
        float[] before = earlier.activation(layer.resultNode()).values();
        for (int i = 0; i < change.length; i++) {
            change[i] -= before[i];
        }
        return change;
    }

    /** How many maps of a layer are 0 everywhere for this image. */
    public int zeroMaps(LayerView layer) {
        float[] values = activation(layer.resultNode()).values();
        int zero = 0;
        for (int map = 0; map < layer.maps(); map++) {
            zero += isZero(values, map, values.length / layer.maps()) ? 1 : 0;
        }
        return zero;
    }

    private static boolean isZero(float[] values, int map, int size) {
        for (int i = map * size; i < (map + 1) * size; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value of a cell.
     *
     * @throws IllegalArgumentException if the network has no such layer, or the layer no such cell
     */
    public float value(LayerCell cell) {
        Activation activation = activation(cell.layer());
        Shape shape = activation.shape();
        cell.requireIn(shape);
        int index = ((cell.channel() * shape.depth() + cell.plane()) * shape.height() + cell.row()) * shape.width()
                + cell.column();
        return activation.values()[index];
    }

    /** The filters of a convolution; empty if they were not copied. */
    public Optional<LayerFilters> filters(LayerView layer) {
        return Optional.ofNullable(filters.get(layer.name()));
    }

    /** A copy of the probabilities of the classes, 0 to 1. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The class with the highest probability. */
    public int best() {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    private Activation activation(String node) {
        Activation activation = activations.get(node);
        if (activation == null) {
            throw new IllegalArgumentException("The network " + view.name() + " has no layer called " + node + ".");
        }
        return activation;
    }
}
