package kernelight.interchange.network;

import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.operator.ImageAxes;

/** What is known of a graph's value before any image is there. */
sealed interface ImportedValue {
    /** Its numbers. */
    record Fixed(Array array) implements ImportedValue {}

    /**
     * Which node of the network makes it, and its axes; the first one is that of the images.
     *
     * @param node {@code image} for the image itself
     */
    record Activation(String node, Dimensions dimensions) implements ImportedValue {
        Shape shape() {
            return ImageAxes.shape(dimensions);
        }

        int images() {
            return dimensions.length(0);
        }

        int spatialAxes() {
            return dimensions.rank() - 2;
        }
    }
}
