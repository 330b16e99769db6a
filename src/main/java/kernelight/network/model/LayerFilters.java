package kernelight.network.model;

import java.util.Arrays;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;

/** The filters of a convolution at one moment. Immutable: the weights are copies. */
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

    static LayerFilters of(String layer, Convolution convolution) {
        return new LayerFilters(
                layer,
                convolution.filters(),
                convolution.inputChannels() / convolution.groups(),
                convolution.window(),
                convolution.weights().clone());
    }

    /** How many pictures they are: a sheet of weights for each filter, channel and plane, in this order. */
    public int sheets() {
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

    /** Sheet by sheet and row by row: a copy. */
    public float[] weights() {
        return weights.clone();
    }

    /** Which weight is at a place of a sheet. */
    public FilterWeight weight(int sheet, int row, int column) {
        return new FilterWeight(
                layer, sheet / (channels * planes), sheet / planes % channels, sheet % planes, row, column);
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
