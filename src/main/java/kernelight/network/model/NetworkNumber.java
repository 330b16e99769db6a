package kernelight.network.model;

/** One number of a network that a person can point at: one that a layer makes, or a weight of one of its filters. */
public sealed interface NetworkNumber permits LayerCell, FilterWeight {
    /** The name of the node that it belongs to. */
    String layer();
}
