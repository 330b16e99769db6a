package kernelight.filter;

import java.util.List;
import kernelight.data.picture.ColourPicture;

/**
 * A picture as numbers, or what filters made of one: one plane for grey, three for red, green and blue, or as many as
 * there are maps.
 *
 * @param height H
 * @param width W
 * @param planes H x W numbers each, row after row; from 0 to 255 in a picture, any in a response
 */
public record Planes(int height, int width, List<float[]> planes) {
    /** The brightest number of a picture, as in files with 8 bits for each colour. */
    public static final float BRIGHTEST = 255;

    private static final int COLOURS = 3;

    /**
     * Planes of one size.
     *
     * @throws IllegalArgumentException if there is none, or one has another size
     */
    public Planes {
        planes = List.copyOf(planes);
        for (float[] plane : planes) {
            if (height < 1 || width < 1 || plane.length != height * width) {
                throw new IllegalArgumentException(
                        "A plane of " + height + " x " + width + " does not have " + plane.length + " numbers.");
            }
        }
        if (planes.isEmpty()) {
            throw new IllegalArgumentException("There is no plane.");
        }
    }

    /** A grey picture. */
    public static Planes grey(int height, int width, float... numbers) {
        return new Planes(height, width, List.of(numbers));
    }

    /** A picture that was read from a file: its colours from 0 to 1 become 0 to 255. */
    public static Planes of(ColourPicture picture) {
        return new Planes(
                picture.height(),
                picture.width(),
                List.of(picture.channels()).stream().map(Planes::scaled).toList());
    }

    private static float[] scaled(float[] channel) {
        float[] scaled = new float[channel.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = channel[i] * BRIGHTEST; // exactly the whole number that a file with 8 bits has
        }
        return scaled;
    }

    /**
     * The brightness of a picture in red, green and blue, in whole numbers as in a file with 8 bits, so that products
     * can be read; the picture itself if it is grey.
     *
     * @throws IllegalStateException if these are other planes
     */
    public Planes inGrey() {
        if (isGrey()) {
            return this;
        }
        if (planes.size() != COLOURS) {
            throw new IllegalStateException("These are " + planes.size() + " planes and no picture.");
        }
        float[] grey = new ColourPicture(width, height, planes.toArray(float[][]::new), null)
                .grey()
                .channels()[0];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = Math.round(grey[i]);
        }
        return grey(height, width, grey);
    }

    public float at(int plane, int row, int column) {
        return planes.get(plane)[row * width + column];
    }

    /** Whether there is one plane only. */
    public boolean isGrey() {
        return planes.size() == 1;
    }

    /** Whether no number is infinite or NaN. */
    public boolean isFinite() {
        for (float[] plane : planes) {
            float nothing = 0;
            for (float value : plane) {
                nothing += value * 0; // stays 0; NaN once a number is not finite
            }
            if (nothing != 0) {
                return false;
            }
        }
        return true;
    }

    /** The smallest number of all planes. */
    public float smallest() {
        float smallest = Float.POSITIVE_INFINITY;
        for (float[] plane : planes) {
            for (float value : plane) {
                smallest = Math.min(smallest, value);
            }
        }
        return smallest;
    }

    /** The largest number of all planes. */
    public float largest() {
        float largest = Float.NEGATIVE_INFINITY;
        for (float[] plane : planes) {
            for (float value : plane) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }
}
