package kernelight.network.model;

import kernelight.engine.tensor.Shape;

/**
 * A value computed by a network: a cell of a layer's output; indices count from 0. A unit of a flat output is the only
 * cell of its channel.
 *
 * @param layer the name of the node
 * @param plane the depth slice
 */
public record LayerCell(String layer, int channel, int plane, int row, int column) implements NetworkNumber {
    /** A cell of a feature map. */
    public static LayerCell of(String layer, int channel, int row, int column) {
        return new LayerCell(layer, channel, 0, row, column);
    }

    /** @throws IllegalArgumentException if an output of this shape has no such cell */
    void requireIn(Shape shape) {
        if (channel < 0
                || channel >= shape.channels()
                || plane < 0
                || plane >= shape.depth()
                || row < 0
                || row >= shape.height()
                || column < 0
                || column >= shape.width()) {
            throw new IllegalArgumentException(
                    "The output of " + layer + " is " + shape + ": there is no " + this + ".");
        }
    }
}
