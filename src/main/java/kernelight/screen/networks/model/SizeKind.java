package kernelight.screen.networks.model;

/** A size of a network that can be changed. */
public enum SizeKind {
    /** Rows and columns of the image. */
    INPUT(512),
    /** Channels of the image. */
    CHANNELS(16),
    /** The filters of a convolution, the units of a fully connected layer. */
    FILTERS(8_192),
    /** Rows and columns of a filter or a pooling window. */
    KERNEL(31),
    STRIDE(16),
    PADDING(15);

    private final int largest;

    SizeKind(int largest) {
        this.largest = largest;
    }

    public int smallest() {
        return this == PADDING ? 0 : 1;
    }

    public int largest() {
        return largest;
    }
}
