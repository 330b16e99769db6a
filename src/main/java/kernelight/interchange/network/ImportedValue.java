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
     * The image's own numbers before any layer has read them, moved about, scaled and shifted. All three arrays have the
     * same axes.
     *
     * @param places which of the numbers that are handed in stands here
     * @param scale what it was multiplied with
     * @param shift what was then added
     */
    record Picture(Array places, Array scale, Array shift) implements ImportedValue {
        Dimensions dimensions() {
            return places.dimensions();
        }
    }

    /**
     * Which node of the network makes it, and its axes as the graph has them.
     *
     * @param node {@code image} for the image itself
     * @param batched whether the first axis is that of the images; else there is one image, and no axis for it
     */
    record Activation(String node, Dimensions dimensions, boolean batched) implements ImportedValue {
        Activation(String node, Dimensions dimensions) {
            this(node, dimensions, true);
        }

        Shape shape() {
            return ImageAxes.shape(withImages());
        }

        int images() {
            return batched ? dimensions.length(0) : 1;
        }

        int spatialAxes() {
            return withImages().rank() - 2;
        }

        /** Its axes with that of the images in front. */
        Dimensions withImages() {
            return batched ? dimensions : dimensions.padded(dimensions.rank() + 1);
        }
    }
}
