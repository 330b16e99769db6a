package kernelight.data.picture;

import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * Scales a picture down by a whole number: each new pixel is the mean of a square block of old ones, which may be cut
 * off at the right and bottom edge. Partly transparent pixels are weighted by their opacity. Takes the old pixels strip
 * by strip.
 */
final class BlockAverage {
    private final int oldWidth;
    private final int blockSide;
    private final int width;
    private final int height;
    private final int[] counts;
    private float @Nullable [][] sums;
    private float @Nullable [] alphaSums;

    /** @param blockSide the side of a block */
    BlockAverage(int oldWidth, int oldHeight, int blockSide) {
        this.oldWidth = oldWidth;
        this.blockSide = blockSide;
        this.width = Math.ceilDiv(oldWidth, blockSide);
        this.height = Math.ceilDiv(oldHeight, blockSide);
        this.counts = new int[width * height];
    }

    /**
     * Adds a strip.
     *
     * @param top the strip's first row in the old picture
     * @param colours the same kind for all strips
     */
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
            int start = (top + y) / blockSide * width;
            for (int x = 0; x < oldWidth; x++) {
                System.arraycopy(row, x * bands, stored, 0, bands);
                colours.conversion().read(stored, colour);
                int pixel = start + x / blockSide;
                float opacity = alphas == null ? 1 : colour[channels.length];
                for (int channel = 0; channel < channels.length; channel++) {
                    channels[channel][pixel] += colour[channel] * opacity;
                }
                if (alphas != null) {
                    alphas[pixel] += opacity;
                }
                counts[pixel]++;
            }
        }
    }

    /** The result after all strips; may be called once. */
    ColourPicture picture() {
        float[][] channels = sums == null ? new float[1][width * height] : sums;
        float[] alphas = alphaSums;
        for (int pixel = 0; pixel < counts.length; pixel++) {
            float opacity = alphas == null ? counts[pixel] : alphas[pixel];
            for (float[] channel : channels) {
                channel[pixel] = opacity > 0 ? channel[pixel] / opacity : 0;
            }
            if (alphas != null) {
                alphas[pixel] /= counts[pixel];
            }
        }
        return new ColourPicture(width, height, channels, alphas);
    }
}
