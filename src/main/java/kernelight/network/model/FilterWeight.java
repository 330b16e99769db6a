package kernelight.network.model;

/**
 * A weight of a convolution; indices count from 0.
 *
 * @param layer the name of the node
 * @param filter the filter
 * @param channel the input channel, counted from the first channel of its group
 * @param plane the depth slice of the filter
 */
public record FilterWeight(String layer, int filter, int channel, int plane, int row, int column)
        implements NetworkNumber {}
