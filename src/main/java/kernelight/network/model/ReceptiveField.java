package kernelight.network.model;

import java.util.BitSet;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/**
 * The receptive field of a cell: all pixels of the image on which its value depends. Dilation leaves gaps in it, and at
 * the edges of the image it is smaller.
 *
 * @param image the shape of the image
 * @param pixels the indices of the pixels in D, H, W order; a pixel is included if any of its channels matters
 */
public record ReceptiveField(Shape image, BitSet pixels) {
    /**
     * The receptive field of a cell.
     *
     * @throws IllegalArgumentException if the network has no such layer, or the layer no such cell
     */
    public static ReceptiveField of(Network network, LayerCell cell) {
        return FieldTrail.of(network, cell).field();
    }

    /** The receptive field of the cell in the middle of a layer's first channel, where edges matter least. */
    public static ReceptiveField ofMiddle(Network network, NetworkNode node) {
        return FieldTrail.ofMiddle(network, node).field();
    }

    private Optional<CellRegion> around() {
        return CellRegion.around(pixels, image);
    }

    /** The number of rows from the first pixel to the last; 0 if there are no pixels. */
    public int rows() {
        return around().map(CellRegion::rows).orElse(0);
    }

    /** The number of columns from the leftmost pixel to the rightmost; 0 if there are no pixels. */
    public int columns() {
        return around().map(CellRegion::columns).orElse(0);
    }

    /** The row of the first pixel, counted from 0; 0 if there are no pixels. */
    public int top() {
        return around().map(CellRegion::top).orElse(0);
    }

    /** The column of the leftmost pixel, counted from 0; 0 if there are no pixels. */
    public int left() {
        return around().map(CellRegion::left).orElse(0);
    }

    /** Whether it covers the whole image. */
    public boolean isWhole() {
        return pixels.cardinality() == image.channelSize();
    }
}
