package kernelight.screen.networks.model;

/**
 * Which size of which layer.
 *
 * @param layer the name of its node, {@link kernelight.engine.network.Network#IMAGE} for the image
 */
public record SizeKey(String layer, SizeKind kind) {}
