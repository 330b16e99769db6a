package kernelight.network.model;

import java.util.Arrays;
import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.network.Network;

/** A copy of the filters of a convolution, seen as 2-D kernels. Immutable. */
public final class LayerFilters {
    private final String layer;
    private final int filters;
    private final int channels;
    private final int planes;
    private final int rows;
    private final int columns;
    private final float[] weights;

    private LayerFilters(String layer, int filters, int channels, Window window, float[] weights) {
        this.layer = layer;
        this.filters = filters;
        this.channels = channels;
        planes = window.planes().size();
        rows = window.rows().size();
        columns = window.columns().size();
        this.weights = weights;
    }

    /**
     * The filters of a layer of this network; empty if it is not a convolution. Call it on the thread that owns the network.
     */
    public static Optional<LayerFilters> of(Network network, LayerView layer) {
        return network.nodes().stream()
                .filter(node -> node.name().equals(layer.name()))
                .findFirst()
                .flatMap(node -> node.layer() instanceof Convolution convolution
                        ? Optional.of(of(node.name(), convolution))
                        : Optional.empty());
    }

    static LayerFilters of(String layer, Convolution convolution) {
        return new LayerFilters(
                layer,
                convolution.filters(),
                convolution.inputChannels() / convolution.groups(),
                convolution.window(),
                convolution.weights().clone());
    }

    /** The number of 2-D kernels: one for each filter, channel and depth slice, in this order. */
    public int kernels() {
        return filters * channels * planes;
    }

    public int filters() {
        return filters;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** A copy of the weights in the order K, C / groups, T, R, S. */
    public float[] weights() {
        return weights.clone();
    }

    /**
     * The weights minus those of earlier filters of the same layer: what learning has changed, in the order of
     * {@link #weights}.
     *
     * @throws IllegalArgumentException if the others are not filters of this layer
     */
    public float[] changeSince(LayerFilters earlier) {
        if (!layer.equals(earlier.layer) || weights.length != earlier.weights.length) {
            throw new IllegalArgumentException(
                    "The filters of " + layer + " cannot be compared with those of " + earlier.layer + ".");
        }
        float[] change = new float[weights.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = weights[i] - earlier.weights[i];
        }
        return change;
    }

    /** The value of the weight at a position of a kernel. */
    public float value(int kernel, int row, int column) {
        return weights[(kernel * rows + row) * columns + column];
    }

    /** Identifies the weight at a position of a kernel. */
    public FilterWeight weight(int kernel, int row, int column) {
        return new FilterWeight(
                layer, kernel / (channels * planes), kernel / planes % channels, kernel % planes, row, column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LayerFilters same
                && layer.equals(same.layer)
                && filters == same.filters
                && channels == same.channels
                && planes == same.planes
                && rows == same.rows
                && columns == same.columns
                && Arrays.equals(weights, same.weights);
    }

    @Override
    public int hashCode() {
        return 31 * layer.hashCode() + Arrays.hashCode(weights);
    }
}
