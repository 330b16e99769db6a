package kernelight.network.model;

import kernelight.engine.tensor.Shape;

/**
 * One number that a network makes: a cell of one of its layers' outputs, counted from 0. A unit, or a score, is the only
 * cell of its channel.
 *
 * @param layer the name of the node
 */
public record LayerCell(String layer, int channel, int plane, int row, int column) implements NetworkNumber {
    /** A cell of a feature map. */
    public static LayerCell of(String layer, int channel, int row, int column) {
        return new LayerCell(layer, channel, 0, row, column);
    }

    /** @throws IllegalArgumentException where an output of this shape has no such cell */
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
