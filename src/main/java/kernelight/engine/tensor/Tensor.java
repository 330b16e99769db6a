package kernelight.engine.tensor;

import java.util.Arrays;

/** The same {@link Shape} for N images, as one float array in the order C, D, H, W, N (images innermost). */
public final class Tensor {
    private final Shape shape;
    private final int images;
    private final float[] data;

    private Tensor(Shape shape, int images, float[] data) {
        this.shape = shape;
        this.images = images;
        this.data = data;
    }

    /** N images of zeros. */
    public static Tensor zeros(Shape shape, int images) {
        if (images < 1 || (long) shape.size() * images > Integer.MAX_VALUE) {
            throw new ShapeException(images + " images of " + shape + " do not fit into one tensor.");
        }
        return new Tensor(shape, images, new float[shape.size() * images]);
    }

    /** One image from its values in C, D, H, W order (copied). */
    public static Tensor of(Shape shape, float... values) {
        return ofImages(shape, values);
    }

    /** Several images, each from its values in C, D, H, W order (copied). */
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

    /** How many images: N. */
    public int images() {
        return images;
    }

    /** The numbers themselves, not a copy: C, D, H, W, N. */
    public float[] data() {
        return data;
    }

    /** A number of a picture (one plane). */
    public float get(int image, int channel, int row, int column) {
        return data[index(image, channel, row, column)];
    }

    /** Where a number of a picture (one plane) lies in {@link #data()}. */
    public int index(int image, int channel, int row, int column) {
        return index(image, channel, 0, row, column);
    }

    /** Where a number lies in {@link #data()}. */
    public int index(int image, int channel, int plane, int row, int column) {
        int place = ((channel * shape.depth() + plane) * shape.height() + row) * shape.width() + column;
        return place * images + image;
    }

    /** A copy of one image's values in C, D, H, W order. */
    public float[] image(int image) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data[i * images + image];
        }
        return values;
    }

    /** Copies one image's values, in C, D, H, W order, into this tensor. */
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
