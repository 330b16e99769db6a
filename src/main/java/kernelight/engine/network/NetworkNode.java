package kernelight.engine.network;

import java.util.List;
import kernelight.engine.layer.Layer;
import kernelight.engine.tensor.Shape;

/**
 * A layer with its name and its place in the network.
 *
 * @param inputs the names of the nodes it reads, {@link Network#IMAGE} for the image itself
 * @param inputShapes what each of them makes
 */
public record NetworkNode(String name, Layer layer, List<String> inputs, List<Shape> inputShapes, Shape outputShape) {
    /** How many multiplications this node costs for one image on the way forward. */
    public long multiplicationCount() {
        return layer.multiplicationCount(inputShapes);
    }
}
