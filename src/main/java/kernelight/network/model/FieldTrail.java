package kernelight.network.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/**
 * How a cell's receptive field grows from layer to layer back to the image.
 *
 * @param cell whose it is
 * @param field what it sees of the image
 * @param regions around what it reads of each layer before it, by the layers' names; {@link Network#IMAGE} for the image
 */
public record FieldTrail(LayerCell cell, ReceptiveField field, Map<String, CellRegion> regions) {
    public FieldTrail {
        regions = Map.copyOf(regions);
    }

    /**
     * The trail of a cell.
     *
     * @throws IllegalArgumentException if the network has no such layer, or the layer no such cell
     */
    public static FieldTrail of(Network network, LayerCell cell) {
        int last = indexOf(network, cell.layer());
        Map<String, CellSet> needed = new HashMap<>();
        Map<String, CellRegion> regions = new HashMap<>();
        needed.put(cell.layer(), singleCell(cell, network.nodes().get(last).outputShape()));
        for (NetworkNode node : network.nodes().subList(0, last + 1).reversed()) {
            CellSet outputs = needed.remove(node.name());
            if (outputs == null) {
                continue;
            }
            CellRegion.around(all(outputs, node.outputShape()), node.outputShape())
                    .ifPresent(region -> regions.put(node.name(), region));
            for (int input = 0; input < node.inputs().size(); input++) {
                needed.computeIfAbsent(node.inputs().get(input), name -> new CellSet())
                        .add(CellsRead.of(node.layer(), input, node.inputShapes(), node.outputShape(), outputs));
            }
        }
        Shape image = network.inputShape();
        BitSet pixels = all(needed.getOrDefault(Network.IMAGE, new CellSet()), image);
        CellRegion.around(pixels, image).ifPresent(region -> regions.put(Network.IMAGE, region));
        return new FieldTrail(cell, new ReceptiveField(image, pixels), regions);
    }

    private static BitSet all(CellSet cells, Shape shape) {
        return cells.positionsOf(CellSet.range(0, shape.channels()));
    }

    /** The trail of the cell in the middle of a layer's first channel, where edges matter least. */
    public static FieldTrail ofMiddle(Network network, NetworkNode node) {
        Shape shape = node.outputShape();
        return of(network, new LayerCell(node.name(), 0, shape.depth() / 2, shape.height() / 2, shape.width() / 2));
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
