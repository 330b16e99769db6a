package kernelight.network.model;

/**
 * A number of a network that a user can point at: a value of a layer's output, a weight of a filter, or the probability of a
 * class.
 */
public sealed interface NetworkNumber permits LayerCell, FilterWeight, ClassProbability {}
