package kernelight.screen.networks.model;

/** What the stage shows. */
public enum NetworksTab {
    /** One network, drawn and listed. */
    NETWORK,
    /** The network run on a digit. */
    RUN,
    /** Two networks, layer by layer. */
    COMPARE,
    /** One layer fully connected, locally connected, and as a convolution. */
    THREE_WAYS,
    /** A network of one's own, edited. */
    OWN
}
