package kernelight.network.model;

/** A number of a network that a user can point at: a value of a layer's output, or a weight of a filter. */
public sealed interface NetworkNumber permits LayerCell, FilterWeight {
    /** The name of the node it belongs to. */
    String layer();
}
