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
 * The part of the image that one cell of a layer depends on: every pixel whose change can change it. Where a layer is
 * dilated, there are pixels between them that do not count; where the layer's window hangs over the edge, there are fewer.
 *
 * @param image the shape of the image
 * @param pixels the pixels, numbered plane by plane and row by row, in any of the image's channels
 */
public record ReceptiveField(Shape image, BitSet pixels) {
    /**
     * What a cell depends on.
     *
     * @throws IllegalArgumentException where the network has no such layer, or the layer no such cell
     */
    public static ReceptiveField of(Network network, LayerCell cell) {
        int last = indexOf(network, cell.layer());
        Map<String, CellSet> needed = new HashMap<>();
        needed.put(cell.layer(), only(cell, network.nodes().get(last).outputShape()));
        for (NetworkNode node : network.nodes().subList(0, last + 1).reversed()) {
            CellSet made = needed.remove(node.name());
            if (made == null) {
                continue;
            }
            for (int input = 0; input < node.inputs().size(); input++) {
                needed.computeIfAbsent(node.inputs().get(input), name -> new CellSet())
                        .add(CellsRead.of(node.layer(), input, node.inputShapes(), node.outputShape(), made));
            }
        }
        Shape image = network.inputShape();
        BitSet pixels = needed.getOrDefault(Network.IMAGE, new CellSet()).placesOf(CellSet.range(0, image.channels()));
        return new ReceptiveField(image, pixels);
    }

    /** The field of the cell in the middle of a layer's first channel, where the least hangs over an edge. */
    public static ReceptiveField ofMiddle(Network network, NetworkNode node) {
        Shape shape = node.outputShape();
        return of(network, new LayerCell(node.name(), 0, shape.depth() / 2, shape.height() / 2, shape.width() / 2));
    }

    /** How many rows of the image lie between the first and the last pixel, both included; 0 without pixels. */
    public int rows() {
        return extent(this::row);
    }

    /** How many columns of the image lie between the leftmost and the rightmost pixel, both included. */
    public int columns() {
        return extent(this::column);
    }

    /** The row of its first pixel, counted from 0; 0 without pixels. */
    public int top() {
        return first(this::row);
    }

    /** The column of its leftmost pixel, counted from 0; 0 without pixels. */
    public int left() {
        return first(this::column);
    }

    /** Whether it is the whole image. */
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

    private static CellSet only(LayerCell cell, Shape shape) {
        cell.requireIn(shape);
        CellSet only = new CellSet();
        int place = (cell.plane() * shape.height() + cell.row()) * shape.width() + cell.column();
        only.add(CellSet.range(cell.channel(), cell.channel() + 1), CellSet.range(place, place + 1));
        return only;
    }
}
