package kernelight.engine.network;

import java.util.List;
import kernelight.engine.layer.Layer;
import kernelight.engine.tensor.Shape;

/**
 * A layer in a network, with its name and its inputs.
 *
 * @param name unique in the network, such as {@code C1}
 * @param inputs the names of the nodes it reads, {@link Network#IMAGE} for the image itself
 * @param inputShapes the output shapes of these nodes
 * @param outputShape the shape of this node's output
 */
public record NetworkNode(String name, Layer layer, List<String> inputs, List<Shape> inputShapes, Shape outputShape) {
    /** The number of multiplications of this node in a forward pass for one image. */
    public long multiplicationCount() {
        return layer.multiplicationCount(inputShapes);
    }
}
