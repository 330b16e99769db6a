package kernelight.network.model;

/**
 * One number that a network makes: a cell of one of its layers' outputs, counted from 0.
 *
 * @param layer the name of the node
 */
public record LayerCell(String layer, int channel, int plane, int row, int column) {
    /** A cell of a feature map. */
    public static LayerCell of(String layer, int channel, int row, int column) {
        return new LayerCell(layer, channel, 0, row, column);
    }
}
