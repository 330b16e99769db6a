package kernelight.interchange.operator;

import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Converts ONNX's axes N, C and up to three spatial axes to the engine's C x D x H x W, and back. */
public final class ImageAxes {
    private static final int MAX_SPATIAL = 3;

    private ImageAxes() {}

    /**
     * The shape of one image.
     *
     * @throws UnsupportedOnnxException if the array is empty or has other axes than N, C and up to three more
     */
    public static Shape shape(Dimensions dimensions) {
        int spatial = dimensions.rank() - 2;
        if (spatial < 0 || spatial > MAX_SPATIAL) {
            throw UnsupportedOnnxException.ofOperator(
                    LocalizedMessage.of("modelFile.operator.axes", dimensions.toString()));
        }
        if (dimensions.count() == 0) {
            throw UnsupportedOnnxException.ofOperator(
                    LocalizedMessage.of("modelFile.operator.empty", dimensions.toString()));
        }
        return new Shape(
                dimensions.length(1),
                spatial > 2 ? dimensions.length(2) : 1,
                spatial > 1 ? dimensions.length(spatial) : 1,
                spatial > 0 ? dimensions.length(spatial + 1) : 1);
    }

    /** The dimensions of a batch of images with this number of spatial axes (0 to 3). */
    public static Dimensions dimensions(int images, Shape shape, int spatialAxes) {
        return switch (spatialAxes) {
            case 0 -> Dimensions.of(images, shape.channels());
            case 1 -> Dimensions.of(images, shape.channels(), shape.width());
            case 2 -> Dimensions.of(images, shape.channels(), shape.height(), shape.width());
            default -> Dimensions.of(images, shape.channels(), shape.depth(), shape.height(), shape.width());
        };
    }
}
