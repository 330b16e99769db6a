package kernelight.data.picture;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A decoded picture with values from 0 to 1.
 *
 * @param channels grey, or red, green and blue: height x width values each, row after row
 * @param alpha the opacity of each pixel; null if all are opaque
 */
public record ColourPicture(int width, int height, float[][] channels, float @Nullable [] alpha) {
    /** Weights of ITU-R BT.601: the perceived brightness of red, green and blue. */
    static final float[] WEIGHTS = {0.299f, 0.587f, 0.114f};

    /** The perceived brightness of each pixel; the picture itself if it is grey. */
    public ColourPicture grey() {
        if (channels.length == 1) {
            return this;
        }
        float[] values = new float[channels[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = WEIGHTS[0] * channels[0][i] + WEIGHTS[1] * channels[1][i] + WEIGHTS[2] * channels[2][i];
        }
        return new ColourPicture(width, height, new float[][] {values}, alpha);
    }

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
