package kernelight.network.model;

/**
 * A number of a network as it is shown.
 *
 * @param layer the layer it is shown for, which may have another name than the node that computed it
 * @param number identifies the number
 */
public record ShownNumber(NetworkView network, LayerView layer, NetworkNumber number, float value) {}
