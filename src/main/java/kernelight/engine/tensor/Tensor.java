package kernelight.engine.tensor;

import java.util.Arrays;

/**
 * The values of N images of one {@link Shape}, in a single float array in the order C, D, H, W, N (images innermost).
 * The accessors do not check their indices.
 */
public final class Tensor {
    private final Shape shape;
    private final int images;
    private final float[] data;

    private Tensor(Shape shape, int images, float[] data) {
        this.shape = shape;
        this.images = images;
        this.data = data;
    }

    /**
     * N images of zeros.
     *
     * @throws ShapeException if {@code images} is below 1, or if N * C * D * H * W exceeds {@link Integer#MAX_VALUE}
     */
    public static Tensor zeros(Shape shape, int images) {
        if (images < 1 || (long) shape.size() * images > Integer.MAX_VALUE) {
            throw new ShapeException(
                    "A tensor holds at least one image and at most " + Integer.MAX_VALUE + " values, but " + images
                            + " images of " + shape + " were asked for.",
                    ShapeException.Reason.TOO_LARGE,
                    shape.toString());
        }
        return new Tensor(shape, images, new float[shape.size() * images]);
    }

    /**
     * One image, copied from its values in C, D, H, W order.
     *
     * @throws ShapeException if the number of values is not C * D * H * W
     */
    public static Tensor of(Shape shape, float... values) {
        return ofImages(shape, values);
    }

    /**
     * N images, each copied from its values in C, D, H, W order.
     *
     * @throws ShapeException if there is no image, if one does not have C * D * H * W values, or if all are more than
     *     fit
     */
    public static Tensor ofImages(Shape shape, float[]... images) {
        Tensor tensor = zeros(shape, images.length);
        for (int image = 0; image < images.length; image++) {
            tensor.setImage(image, images[image]);
        }
        return tensor;
    }

    /** The shape of one image: C x D x H x W. */
    public Shape shape() {
        return shape;
    }

    /** The number of images: N. */
    public int images() {
        return images;
    }

    /** The values in the order C, D, H, W, N: the tensor's own array, not a copy. */
    public float[] data() {
        return data;
    }

    /** One value of a 2-D picture (D = 1). */
    public float get(int image, int channel, int row, int column) {
        return data[index(image, channel, row, column)];
    }

    /** The index in {@link #data()} of one value of a 2-D picture (D = 1). */
    public int index(int image, int channel, int row, int column) {
        return index(image, channel, 0, row, column);
    }

    /** The index in {@link #data()} of one value. */
    public int index(int image, int channel, int depth, int row, int column) {
        int cell = ((channel * shape.depth() + depth) * shape.height() + row) * shape.width() + column;
        return cell * images + image;
    }

    /** A copy of one image's values, in C, D, H, W order. */
    public float[] image(int image) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data[i * images + image];
        }
        return values;
    }

    /**
     * Copies one image's values, in C, D, H, W order, into this tensor.
     *
     * @throws ShapeException if the number of values is not C * D * H * W
     */
    public void setImage(int image, float... values) {
        if (values.length != shape.size()) {
            throw new ShapeException(
                    "An image of " + shape + " has " + shape.size() + " values, but " + values.length + " were given.");
        }
        for (int i = 0; i < values.length; i++) {
            data[i * images + image] = values[i];
        }
    }

    @Override
    public String toString() {
        return images + " x (" + shape + ")" + (data.length <= 100 ? " " + Arrays.toString(data) : "");
    }
}
