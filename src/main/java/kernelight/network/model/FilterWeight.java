package kernelight.network.model;

/**
 * One weight of a convolution, counted from 0.
 *
 * @param layer the name of the node
 * @param channel of the layer's input; in a group, counted from the group's first
 */
public record FilterWeight(String layer, int filter, int channel, int plane, int row, int column)
        implements NetworkNumber {}
