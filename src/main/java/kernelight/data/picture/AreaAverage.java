package kernelight.data.picture;

import org.jspecify.annotations.Nullable;

/**
 * Scales a picture down to any size: each new pixel is the mean of the area that it covers, in which old pixels count by
 * the part of them that lies in it. Partly transparent pixels are weighted by their opacity.
 */
final class AreaAverage {
    private AreaAverage() {}

    /**
     * The picture with this longer side and the same proportions.
     *
     * @param coveredWidth the width in pixels; less than the picture's if its last column is narrower than the others
     * @param coveredHeight the height in pixels; less than the picture's if its last row is lower than the others
     */
    static ColourPicture within(int longestSide, ColourPicture picture, double coveredWidth, double coveredHeight) {
        double scale = longestSide / Math.max(coveredWidth, coveredHeight);
        int width = Math.max(1, (int) Math.round(coveredWidth * scale));
        int height = Math.max(1, (int) Math.round(coveredHeight * scale));
        Size from = new Size(picture.width(), picture.height(), coveredWidth, coveredHeight);
        float[] alpha = picture.alpha();
        float @Nullable [] newAlpha = alpha == null ? null : scaled(alpha, from, width, height);
        float[][] channels = new float[picture.channels().length][];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = newAlpha == null || alpha == null
                    ? scaled(picture.channels()[channel], from, width, height)
                    : divided(scaled(product(picture.channels()[channel], alpha), from, width, height), newAlpha);
        }
        return new ColourPicture(width, height, channels, newAlpha);
    }

    private record Size(int width, int height, double coveredWidth, double coveredHeight) {}

    /** First along the rows, then along the columns: the share of an old pixel is the product of both. */
    private static float[] scaled(float[] values, Size from, int width, int height) {
        double[] narrow = new double[width * from.height];
        for (int row = 0; row < from.height; row++) {
            for (int column = 0; column < width; column++) {
                double start = column * from.coveredWidth / width;
                double end = (column + 1) * from.coveredWidth / width;
                double sum = 0;
                for (int old = (int) start; old < Math.min(end, from.width); old++) {
                    sum += share(old, start, end) * values[row * from.width + old];
                }
                narrow[row * width + column] = sum / (end - start);
            }
        }
        float[] scaled = new float[width * height];
        for (int row = 0; row < height; row++) {
            double start = row * from.coveredHeight / height;
            double end = (row + 1) * from.coveredHeight / height;
            for (int column = 0; column < width; column++) {
                double sum = 0;
                for (int old = (int) start; old < Math.min(end, from.height); old++) {
                    sum += share(old, start, end) * narrow[old * width + column];
                }
                scaled[row * width + column] = (float) (sum / (end - start));
            }
        }
        return scaled;
    }

    /** How much of a pixel lies between two places. */
    private static double share(int pixel, double start, double end) {
        return Math.max(0, Math.min(pixel + 1, end) - Math.max(pixel, start));
    }

    private static float[] product(float[] values, float[] alpha) {
        float[] products = new float[values.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = values[i] * alpha[i];
        }
        return products;
    }

    private static float[] divided(float[] products, float[] alpha) {
        for (int i = 0; i < products.length; i++) {
            products[i] = alpha[i] > 0 ? products[i] / alpha[i] : 0;
        }
        return products;
    }
}
