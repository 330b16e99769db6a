package kernelight.data.picture;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Converts the stored numbers of a pixel to colours from 0 to 1, without a change of colour space: Java's own
 * conversion would change greys, because it treats them as linear light.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param hasAlpha whether pixels have an opacity
 */
record PixelColours(int channels, boolean hasAlpha, Conversion conversion) {
    /** Writes the channels of one pixel to {@code colour}, followed by its alpha if it has one. */
    @FunctionalInterface
    interface Conversion {
        void read(double[] stored, float[] colour);
    }

    static PixelColours of(ColorModel model, Raster raster) {
        return model instanceof IndexColorModel palette ? ofPalette(palette) : ofChannels(model, raster);
    }

    private static PixelColours ofPalette(IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        float[][] shares = new float[colours.length][];
        for (int i = 0; i < colours.length; i++) {
            int rgb = colours[i];
            shares[i] = new float[] {
                (rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f, (rgb >>> 24) / 255f
            };
        }
        return new PixelColours(3, palette.hasAlpha(), (stored, colour) -> {
            float[] found = shares[Math.min((int) stored[0], shares.length - 1)];
            System.arraycopy(found, 0, colour, 0, found.length);
        });
    }

    private static PixelColours ofChannels(ColorModel model, Raster raster) {
        int bands = raster.getNumBands();
        int channels = bands > 2 ? 3 : 1;
        boolean alpha = model.hasAlpha() && bands > channels;
        boolean premultiplied = model.isAlphaPremultiplied();
        boolean fractions =
                raster.getTransferType() == DataBuffer.TYPE_FLOAT || raster.getTransferType() == DataBuffer.TYPE_DOUBLE;
        double[] maxima = new double[bands];
        for (int band = 0; band < bands; band++) {
            maxima[band] = fractions ? 1 : Math.pow(2, raster.getSampleModel().getSampleSize(band)) - 1;
        }
        if (model.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            return ofCmyk(maxima);
        }
        return new PixelColours(channels, alpha, (stored, colour) -> {
            double opacity = alpha ? stored[channels] / maxima[channels] : 1;
            double factor = premultiplied && opacity > 0 ? opacity : 1;
            for (int channel = 0; channel < channels; channel++) {
                colour[channel] = (float) (stored[channel] / maxima[channel] / factor);
            }
            if (alpha) {
                colour[channels] = (float) opacity;
            }
        });
    }

    /** Cyan, magenta, yellow and black, as files for printing have them: 0 is no ink. */
    private static PixelColours ofCmyk(double[] maxima) {
        return new PixelColours(3, false, (stored, colour) -> {
            double light = 1 - stored[3] / maxima[3];
            for (int channel = 0; channel < 3; channel++) {
                colour[channel] = (float) ((1 - stored[channel] / maxima[channel]) * light);
            }
        });
    }
}
