package kernelight.data.picture;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it was stored, every number 0 to 1, row after row.
 *
 * @param channels one of greys, or red, green and blue: width x height numbers each
 * @param alpha how opaque each pixel is; null where all of them are
 */
record ColourPicture(int width, int height, float[][] channels, float @Nullable [] alpha) {
    /** The picture turned or mirrored: the new pixel (column, row) is the old one at {@code from(column, row)}. */
    ColourPicture arranged(int newWidth, int newHeight, IntUnaryOperator from) {
        int[] old = new int[newWidth * newHeight];
        for (int pixel = 0; pixel < old.length; pixel++) {
            old[pixel] = from.applyAsInt(pixel);
        }
        float[][] arranged = new float[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            arranged[channel] = picked(channels[channel], old);
        }
        return new ColourPicture(newWidth, newHeight, arranged, alpha == null ? null : picked(alpha, old));
    }

    private static float[] picked(float[] values, int[] from) {
        float[] picked = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            picked[i] = values[from[i]];
        }
        return picked;
    }
}
