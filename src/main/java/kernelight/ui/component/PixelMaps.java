package kernelight.ui.component;

/**
 * Several pictures of numbers of the same size, such as the feature maps of a layer or the filters of a convolution.
 *
 * @param count how many pictures
 * @param height rows of each
 * @param width columns of each
 * @param values count x height x width numbers, picture after picture and row by row; not changed after this was made
 */
public record PixelMaps(int count, int height, int width, float[] values) {
    /** @throws IllegalArgumentException if there are not count x height x width values */
    public PixelMaps {
        if (count * height * width != values.length) {
            throw new IllegalArgumentException(
                    count + " pictures of " + height + " x " + width + " do not fit " + values.length + " numbers");
        }
    }

    public float value(int picture, int row, int column) {
        return values[(picture * height + row) * width + column];
    }

    /** The largest absolute value of one picture: the scale of a diverging colour map. */
    public float largestAbsolute(int picture) {
        float largest = 0;
        for (int i = picture * height * width; i < (picture + 1) * height * width; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** The largest absolute value of all pictures. */
    public float largestAbsolute() {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** Whether a picture is 0 everywhere. */
    public boolean isZero(int picture) {
        return largestAbsolute(picture) == 0;
    }

    public float smallest(int picture) {
        float smallest = Float.POSITIVE_INFINITY;
        for (int i = picture * height * width; i < (picture + 1) * height * width; i++) {
            smallest = Math.min(smallest, values[i]);
        }
        return smallest;
    }

    public float largest(int picture) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = picture * height * width; i < (picture + 1) * height * width; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }
}
