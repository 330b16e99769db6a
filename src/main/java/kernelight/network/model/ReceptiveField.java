package kernelight.network.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
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
        int last = indexOf(network, cell.layer());
        Map<String, CellSet> needed = new HashMap<>();
        needed.put(cell.layer(), singleCell(cell, network.nodes().get(last).outputShape()));
        for (NetworkNode node : network.nodes().subList(0, last + 1).reversed()) {
            CellSet outputs = needed.remove(node.name());
            if (outputs == null) {
                continue;
            }
            for (int input = 0; input < node.inputs().size(); input++) {
                needed.computeIfAbsent(node.inputs().get(input), name -> new CellSet())
                        .add(CellsRead.of(node.layer(), input, node.inputShapes(), node.outputShape(), outputs));
            }
        }
        Shape image = network.inputShape();
        BitSet pixels =
                needed.getOrDefault(Network.IMAGE, new CellSet()).positionsOf(CellSet.range(0, image.channels()));
        return new ReceptiveField(image, pixels);
    }

    /** The receptive field of the cell in the middle of a layer's first channel, where edges matter least. */
    public static ReceptiveField ofMiddle(Network network, NetworkNode node) {
        Shape shape = node.outputShape();
        return of(network, new LayerCell(node.name(), 0, shape.depth() / 2, shape.height() / 2, shape.width() / 2));
    }

    /** The number of rows from the first pixel to the last; 0 if there are no pixels. */
    public int rows() {
        return extent(image.height(), (rows, line) -> rows.set(line % image.height()));
    }

    /** The number of columns from the leftmost pixel to the rightmost; 0 if there are no pixels. */
    public int columns() {
        return extent(image.width(), this::setEnds);
    }

    /** The row of the first pixel, counted from 0; 0 if there are no pixels. */
    public int top() {
        return first(image.height(), (rows, line) -> rows.set(line % image.height()));
    }

    /** The column of the leftmost pixel, counted from 0; 0 if there are no pixels. */
    public int left() {
        return first(image.width(), this::setEnds);
    }

    /** Whether it covers the whole image. */
    public boolean isWhole() {
        return pixels.cardinality() == image.channelSize();
    }

    /** The first and the last column of a line of pixels. */
    private void setEnds(BitSet columns, int line) {
        columns.set(pixels.nextSetBit(line * image.width()) - line * image.width());
        columns.set(pixels.previousSetBit((line + 1) * image.width() - 1) - line * image.width());
    }

    private int extent(int length, ObjIntConsumer<BitSet> ofLine) {
        BitSet all = ofLines(length, ofLine);
        return all.isEmpty() ? 0 : all.length() - all.nextSetBit(0);
    }

    private int first(int length, ObjIntConsumer<BitSet> ofLine) {
        return Math.max(0, ofLines(length, ofLine).nextSetBit(0));
    }

    /** What is noted of the lines that have pixels: a field may have a hundred thousand pixels, but few lines. */
    private BitSet ofLines(int length, ObjIntConsumer<BitSet> ofLine) {
        BitSet all = new BitSet(length);
        int pixel = pixels.nextSetBit(0);
        while (pixel >= 0) {
            int line = pixel / image.width();
            ofLine.accept(all, line);
            pixel = pixels.nextSetBit((line + 1) * image.width());
        }
        return all;
    }

    private static int indexOf(Network network, String layer) {
        List<NetworkNode> nodes = network.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(layer)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The network " + network.name() + " has no layer called " + layer + ".");
    }

    private static CellSet singleCell(LayerCell cell, Shape shape) {
        cell.requireIn(shape);
        CellSet single = new CellSet();
        int position = (cell.plane() * shape.height() + cell.row()) * shape.width() + cell.column();
        single.add(CellSet.range(cell.channel(), cell.channel() + 1), CellSet.range(position, position + 1));
        return single;
    }
}
