package kernelight.network.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
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
        return extent(this::row);
    }

    /** The number of columns from the leftmost pixel to the rightmost; 0 if there are no pixels. */
    public int columns() {
        return extent(this::column);
    }

    /** The row of the first pixel, counted from 0; 0 if there are no pixels. */
    public int top() {
        return first(this::row);
    }

    /** The column of the leftmost pixel, counted from 0; 0 if there are no pixels. */
    public int left() {
        return first(this::column);
    }

    /** Whether it covers the whole image. */
    public boolean isWhole() {
        return pixels.cardinality() == image.channelSize();
    }

    private int extent(IntUnaryOperator coordinate) {
        IntSummaryStatistics all = along(coordinate);
        return all.getCount() == 0 ? 0 : all.getMax() - all.getMin() + 1;
    }

    private int first(IntUnaryOperator coordinate) {
        IntSummaryStatistics all = along(coordinate);
        return all.getCount() == 0 ? 0 : all.getMin();
    }

    private IntSummaryStatistics along(IntUnaryOperator coordinate) {
        return pixels.stream().map(coordinate).summaryStatistics();
    }

    private int row(int pixel) {
        return pixel / image.width() % image.height();
    }

    private int column(int pixel) {
        return pixel % image.width();
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
