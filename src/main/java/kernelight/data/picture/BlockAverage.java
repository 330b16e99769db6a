package kernelight.data.picture;

import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * A picture reduced by a whole number: each new pixel is the mean of a block of old ones, or, at the right and bottom
 * edge, of what there is of the block. Where pixels are partly transparent, colours count by how opaque they are. Takes
 * the old pixels strip by strip.
 */
final class BlockAverage {
    private final int oldWidth;
    private final int every;
    private final int width;
    private final int height;
    private final int[] counts;
    private float @Nullable [][] sums;
    private float @Nullable [] alphaSums;

    /** @param every the side of a block */
    BlockAverage(int oldWidth, int oldHeight, int every) {
        this.oldWidth = oldWidth;
        this.every = every;
        this.width = Math.ceilDiv(oldWidth, every);
        this.height = Math.ceilDiv(oldHeight, every);
        this.counts = new int[width * height];
    }

    /** @param top the old row at which the strip begins; all strips have the same kind of colours */
    void add(int top, Raster strip, PixelColours colours) {
        float[][] channels = sums == null ? new float[colours.channels()][width * height] : sums;
        float[] alphas = alphaSums == null && colours.hasAlpha() ? new float[width * height] : alphaSums;
        sums = channels;
        alphaSums = alphas;
        int bands = strip.getNumBands();
        double[] row = new double[oldWidth * bands];
        double[] stored = new double[bands];
        float[] colour = new float[4];
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getPixels(strip.getMinX(), strip.getMinY() + y, oldWidth, 1, row);
            int start = (top + y) / every * width;
            for (int x = 0; x < oldWidth; x++) {
                System.arraycopy(row, x * bands, stored, 0, bands);
                colours.conversion().read(stored, colour);
                int pixel = start + x / every;
                float opaque = alphas == null ? 1 : colour[channels.length];
                for (int channel = 0; channel < channels.length; channel++) {
                    channels[channel][pixel] += colour[channel] * opaque;
                }
                if (alphas != null) {
                    alphas[pixel] += opaque;
                }
                counts[pixel]++;
            }
        }
    }

    ColourPicture picture() {
        float[][] channels = sums == null ? new float[1][width * height] : sums;
        float[] alphas = alphaSums;
        for (int pixel = 0; pixel < counts.length; pixel++) {
            float opaque = alphas == null ? counts[pixel] : alphas[pixel];
            for (float[] channel : channels) {
                channel[pixel] = opaque > 0 ? channel[pixel] / opaque : 0;
            }
            if (alphas != null) {
                alphas[pixel] /= counts[pixel];
            }
        }
        return new ColourPicture(width, height, channels, alphas);
    }
}
