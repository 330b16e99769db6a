package kernelight.interchange.network;

import java.util.Map;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.operator.ImageAxes;

/** What is known about a value of a graph at import time, when there is no image yet. */
sealed interface ImportedValue {
    /** A value that does not depend on the image. */
    record Constant(Array array) implements ImportedValue {}

    /**
     * The image after some preprocessing and before the first layer: rearranged, scaled and shifted pixels. All three
     * arrays have the same axes.
     *
     * @param indices for each element, the index of the input pixel it comes from
     * @param scale for each element, the factor of the pixel
     * @param shift for each element, the number added after scaling
     */
    record PreprocessedImage(Array indices, Array scale, Array shift) implements ImportedValue {
        Dimensions dimensions() {
            return indices.dimensions();
        }
    }

    /**
     * A function of a value before it that the network has no layer for yet: a part of an activation function that the file
     * writes as several nodes.
     *
     * @param node the node that computes it
     * @param layer the number that it would have as a layer, counted from 1
     * @param results see {@link FunctionImport}
     */
    record UnfinishedFunction(OnnxNode node, int layer, Map<Activation, Array> results) implements ImportedValue {}

    /**
     * The output of a node of the network.
     *
     * @param node the name of the node; {@code image} for the image itself
     * @param dimensions the axes in the graph
     * @param batched whether the first axis is the batch axis; if not, there is one image without a batch axis
     */
    record Activation(String node, Dimensions dimensions, boolean batched) implements ImportedValue {
        Activation(String node, Dimensions dimensions) {
            this(node, dimensions, true);
        }

        Shape shape() {
            return ImageAxes.shape(withBatchAxis());
        }

        int images() {
            return batched ? dimensions.length(0) : 1;
        }

        int spatialAxes() {
            return withBatchAxis().rank() - 2;
        }

        /** The dimensions with a batch axis in front. */
        Dimensions withBatchAxis() {
            return batched ? dimensions : dimensions.padded(dimensions.rank() + 1);
        }
    }
}
