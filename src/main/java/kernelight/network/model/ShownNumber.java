package kernelight.network.model;

/**
 * A number of a network as a person sees it.
 *
 * @param layer the layer that it is shown for, whose name need not be the name of the node that made it
 * @param number which one it is
 */
public record ShownNumber(NetworkView network, LayerView layer, NetworkNumber number, float value) {}
