package kernelight.engine.network;

import kernelight.engine.layer.Layer;
import kernelight.engine.tensor.Shape;

/**
 * What one layer made of one image.
 *
 * @param name the node's name, such as {@code C1}
 * @param values in C, H, W order
 */
public record LayerActivation(String name, Layer layer, Shape shape, float[] values) {
    public float value(int channel, int row, int column) {
        return values[(channel * shape.height() + row) * shape.width() + column];
    }
}
