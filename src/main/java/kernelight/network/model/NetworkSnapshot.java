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
 * What a network looks like at one moment, and what it makes of one image. Immutable, all numbers are copies: it may go to
 * another thread while the network goes on learning.
 */
public final class NetworkSnapshot {
    private final NetworkView view;
    private final Map<String, Numbers> activations;
    private final Map<String, LayerFilters> filters;
    private final float[] probabilities;

    private record Numbers(Shape shape, float[] values) {}

    private NetworkSnapshot(
            NetworkView view,
            Map<String, Numbers> activations,
            Map<String, LayerFilters> filters,
            float[] probabilities) {
        this.view = view;
        this.activations = Map.copyOf(activations);
        this.filters = Map.copyOf(filters);
        this.probabilities = probabilities;
    }

    /**
     * The network as it is now, on the thread that it belongs to.
     *
     * @param view of this network, or of one that has the same layers and whatever prepares the image before them
     * @param image the image's values, usually 0..1, in C, D, H, W order
     * @param withFilters the convolutions whose filters are copied; those of others are not in the snapshot
     * @throws kernelight.engine.tensor.ShapeException where the network takes images of another size
     */
    public static NetworkSnapshot of(NetworkView view, Network network, float[] image, List<LayerView> withFilters) {
        ForwardTrace trace = network.trace(image);
        Map<String, Numbers> activations = new HashMap<>();
        trace.activations().forEach(made -> activations.put(made.name(), new Numbers(made.shape(), made.values())));
        Map<String, LayerFilters> filters = new HashMap<>();
        for (NetworkNode node : network.nodes()) {
            boolean wanted = withFilters.stream().anyMatch(layer -> layer.name().equals(node.name()));
            if (wanted && node.layer() instanceof Convolution convolution) {
                filters.put(node.name(), LayerFilters.of(node.name(), convolution));
            }
        }
        return new NetworkSnapshot(view, activations, filters, trace.probabilities());
    }

    /** How the network is built. */
    public NetworkView view() {
        return view;
    }

    /** The numbers that are shown for a layer, map by map or unit by unit: a copy. */
    public float[] values(LayerView layer) {
        return activation(layer.resultNode()).values().clone();
    }

    /**
     * One of the numbers.
     *
     * @throws IllegalArgumentException where the network has no such layer, or the layer no such cell
     */
    public float value(LayerCell cell) {
        Numbers activation = activation(cell.layer());
        Shape shape = activation.shape();
        cell.requireIn(shape);
        int place = ((cell.channel() * shape.depth() + cell.plane()) * shape.height() + cell.row()) * shape.width()
                + cell.column();
        return activation.values()[place];
    }

    /** The filters of a convolution; empty where they were not asked for. */
    public Optional<LayerFilters> filters(LayerView layer) {
        return Optional.ofNullable(filters.get(layer.name()));
    }

    /** How probable each class is, 0 to 1: a copy. */
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

    private Numbers activation(String node) {
        Numbers activation = activations.get(node);
        if (activation == null) {
            throw new IllegalArgumentException("The network " + view.name() + " has no layer called " + node + ".");
        }
        return activation;
    }
}
