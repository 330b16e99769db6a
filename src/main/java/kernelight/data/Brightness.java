package kernelight.data;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A picture as brightness, 0 black to 1 white, row after row.
 *
 * @param values width x height of them
 */
record Brightness(int width, int height, float[] values) {
    /** Opaque pixels that differ by less than this are all of one colour. */
    private static final float ONE_COLOUR = 0.25f;

    static Brightness of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] values = new float[width * height];
        float[] alpha = new float[values.length];
        if (image.getColorModel() instanceof IndexColorModel
                || image.getRaster().getNumBands() > 2) {
            readColours(image, values, alpha);
        } else {
            readGreys(image, values, alpha);
        }
        layOnPaper(values, alpha);
        return new Brightness(width, height, values);
    }

    /** The pixels at the edge of the picture, as indices: a fortieth of its shorter side wide. */
    int[] frame() {
        int wide = Math.max(1, Math.min(width, height) / 40);
        return IntStream.range(0, values.length)
                .filter(pixel -> {
                    int column = pixel % width;
                    int row = pixel / width;
                    return Math.min(Math.min(column, width - 1 - column), Math.min(row, height - 1 - row)) < wide;
                })
                .toArray();
    }

    /** Weights of ITU-R BT.601: how bright red, green and blue look. */
    private static void readColours(BufferedImage image, float[] values, float[] alpha) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int red = row[x] >> 16 & 0xff;
                int green = row[x] >> 8 & 0xff;
                int blue = row[x] & 0xff;
                values[y * row.length + x] = (0.299f * red + 0.587f * green + 0.114f * blue) / 255;
                alpha[y * row.length + x] = (row[x] >>> 24) / 255f;
            }
        }
    }

    /** As stored: {@code getRGB} would change greys, because Java takes them for linear light. */
    private static void readGreys(BufferedImage image, float[] values, float[] alpha) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        float white = (1 << model.getComponentSize(0)) - 1;
        float opaque = model.hasAlpha() ? (1 << model.getComponentSize(1)) - 1 : 1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = y * image.getWidth() + x;
                values[pixel] = raster.getSample(x, y, 0) / white;
                alpha[pixel] = model.hasAlpha() ? raster.getSample(x, y, 1) / opaque : 1;
            }
        }
    }

    /**
     * Lays a picture with transparent parts on paper: ink of one colour on its opposite, a picture with its own paper
     * on that.
     */
    private static void layOnPaper(float[] values, float[] alpha) {
        float[] opaque = new float[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (alpha[i] > 0.5f) {
                opaque[count++] = values[i];
            }
        }
        if (count == values.length || count == 0) {
            return;
        }
        Arrays.sort(opaque, 0, count);
        float middle = opaque[count / 2];
        boolean oneColour = opaque[count * 95 / 100] - opaque[count * 5 / 100] < ONE_COLOUR;
        float paper = oneColour ? (middle > 0.5f ? 0 : 1) : middle;
        for (int i = 0; i < values.length; i++) {
            values[i] = alpha[i] * values[i] + (1 - alpha[i]) * paper;
        }
    }
}
