package kernelight.engine.network;

import kernelight.engine.layer.Layer;
import kernelight.engine.tensor.Shape;

/**
 * The output of one layer for one image.
 *
 * @param name the node's name, such as {@code C1}
 * @param shape C x D x H x W
 * @param values in C, D, H, W order
 */
public record LayerActivation(String name, Layer layer, Shape shape, float[] values) {
    /** One value of a 2-D feature map (D = 1). */
    public float value(int channel, int row, int column) {
        return values[(channel * shape.height() + row) * shape.width() + column];
    }
}
