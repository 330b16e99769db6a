package kernelight.data.picture;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture with values from 0 to 1.
 *
 * @param channels grey, or red, green and blue: height x width values each, row after row
 * @param alpha the opacity of each pixel; null if all are opaque
 */
record ColourPicture(int width, int height, float[][] channels, float @Nullable [] alpha) {
    /**
     * A picture whose pixels are taken from this one.
     *
     * @param from the index in this picture for each index in the new one
     */
    ColourPicture gather(int newWidth, int newHeight, IntUnaryOperator from) {
        int[] oldIndices = new int[newWidth * newHeight];
        for (int pixel = 0; pixel < oldIndices.length; pixel++) {
            oldIndices[pixel] = from.applyAsInt(pixel);
        }
        float[][] arranged = new float[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            arranged[channel] = gathered(channels[channel], oldIndices);
        }
        return new ColourPicture(newWidth, newHeight, arranged, alpha == null ? null : gathered(alpha, oldIndices));
    }

    private static float[] gathered(float[] values, int[] from) {
        float[] gathered = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            gathered[i] = values[from[i]];
        }
        return gathered;
    }
}
