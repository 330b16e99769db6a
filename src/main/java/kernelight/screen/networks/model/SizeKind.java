package kernelight.screen.networks.model;

import java.util.List;

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
    PADDING(15),
    /**
     * Of an addition: the stride of a 1 x 1 convolution on its skip connection, which gives what is added one shape (a
     * projection shortcut: K. He et al., "Deep Residual Learning for Image Recognition", 2015, section 3.3).
     */
    SHORTCUT(16);

    /** Those that a person sets, one by one. */
    public static final List<SizeKind> OWN = List.of(INPUT, CHANNELS, FILTERS, KERNEL, STRIDE, PADDING);

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
