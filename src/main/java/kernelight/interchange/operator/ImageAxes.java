package kernelight.interchange.operator;

import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/** ONNX's axes N, C, and up to three more, as the engine's N images of C x D x H x W, and back. */
public final class ImageAxes {
    private static final int MOST_SPATIAL = 3;

    private ImageAxes() {}

    /** The shape of one image. */
    public static Shape shape(Dimensions dimensions) {
        int spatial = dimensions.rank() - 2;
        if (spatial < 0 || spatial > MOST_SPATIAL) {
            throw new UnsupportedOnnxException(
                    "Layers read N x C and up to three axes more, but this is an array of " + dimensions + ".");
        }
        if (dimensions.count() == 0) {
            throw new UnsupportedOnnxException("An empty array (" + dimensions + ") is not supported here.");
        }
        return new Shape(
                dimensions.length(1),
                spatial > 2 ? dimensions.length(2) : 1,
                spatial > 1 ? dimensions.length(spatial) : 1,
                spatial > 0 ? dimensions.length(spatial + 1) : 1);
    }

    /** As many axes as ONNX has for the node. */
    public static Dimensions dimensions(int images, Shape shape, int spatialAxes) {
        return switch (spatialAxes) {
            case 0 -> Dimensions.of(images, shape.channels());
            case 1 -> Dimensions.of(images, shape.channels(), shape.width());
            case 2 -> Dimensions.of(images, shape.channels(), shape.height(), shape.width());
            default -> Dimensions.of(images, shape.channels(), shape.depth(), shape.height(), shape.width());
        };
    }
}
