package kernelight.screen.training.model;

/**
 * Pictures of one size: the filters of a layer, or the feature maps it made.
 *
 * @param layer the node's name in the network, such as C1
 * @param values count x height x width numbers
 */
public record Maps(String layer, int count, int height, int width, float[] values) {}
