package kernelight.screen.filters.view;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kernelight.filter.Planes;
import kernelight.filter.ShowAs;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/**
 * Pictures and responses as pixels. Made on any thread; the image itself on the FX thread, without another pass over the
 * pixels.
 *
 * @param argb height x width colours, row after row, as 0xAARRGGBB, all opaque
 */
record PicturePixels(int height, int width, int[] argb) {
    private static final int COLOURS = 2047;
    private static final int OPAQUE = 0xff << 24;

    /** How responses become colours. */
    record Colouring(ShowAs showAs, float smallest, float largest, Palette palette) {
        /** The colour of one number of a single plane. */
        int of(float value) {
            return showAs == ShowAs.SIGNED
                    ? ColorMap.DIVERGING.color(value, smallest, largest, palette)
                    : grey(showAs.level(value, smallest, largest));
        }
    }

    /** A picture with numbers from 0 to 255. */
    static PicturePixels of(Planes picture) {
        int[] argb = new int[picture.height() * picture.width()];
        float[] red = picture.planes().getFirst();
        float[] green = picture.planes().get(picture.isGrey() ? 0 : 1);
        float[] blue = picture.planes().get(picture.isGrey() ? 0 : 2);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = OPAQUE | level(red[i]) << 16 | level(green[i]) << 8 | level(blue[i]);
        }
        return new PicturePixels(picture.height(), picture.width(), argb);
    }

    private static int level(float value) {
        return Math.round(Math.clamp(value, 0, Planes.BRIGHTEST));
    }

    private static int grey(int level) {
        return OPAQUE | level << 16 | level << 8 | level;
    }

    /** The pixels with at least a number have one colour. */
    record Fires(float[] numbers, float threshold, Color colour) {
        private void paint(int[] argb) {
            int marked = OPAQUE
                    | (int) Math.round(colour.getRed() * 255) << 16
                    | (int) Math.round(colour.getGreen() * 255) << 8
                    | (int) Math.round(colour.getBlue() * 255);
            for (int i = 0; i < argb.length; i++) {
                if (numbers[i] >= threshold) {
                    argb[i] = marked;
                }
            }
        }
    }

    /** A response: a single plane in the colours of the scale, three as red, green and blue. */
    static PicturePixels of(Planes response, Colouring colouring, Optional<Fires> fires) {
        int[] argb = new int[response.height() * response.width()];
        if (!response.isGrey()) {
            for (int i = 0; i < argb.length; i++) {
                int colour = OPAQUE;
                for (int plane = 0; plane < 3; plane++) {
                    int level = colouring
                            .showAs()
                            .level(response.planes().get(plane)[i], colouring.smallest(), colouring.largest());
                    colour |= level << 8 * (2 - plane);
                }
                argb[i] = colour;
            }
        } else if (colouring.showAs() == ShowAs.SIGNED) {
            signed(response.planes().getFirst(), colouring, argb);
        } else {
            for (int i = 0; i < argb.length; i++) {
                argb[i] = colouring.of(response.planes().getFirst()[i]);
            }
        }
        fires.ifPresent(which -> which.paint(argb));
        return new PicturePixels(response.height(), response.width(), argb);
    }

    /** From a table: mixing colours for each of a million pixels would take too long. */
    private static void signed(float[] numbers, Colouring colouring, int[] argb) {
        float furthest = Math.max(Math.abs(colouring.smallest()), Math.abs(colouring.largest()));
        int[] colours = new int[2 * COLOURS + 1];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = ColorMap.DIVERGING.color((double) (i - COLOURS) / COLOURS, -1, 1, colouring.palette());
        }
        float scale = furthest == 0 ? 0 : COLOURS / furthest;
        float middle = COLOURS + 0.5f; // what is cut off behind the point rounds
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colours[Math.max(0, Math.min(2 * COLOURS, (int) (numbers[i] * scale + middle)))];
        }
    }

    /** The pixels as an image, which shares them. */
    Image image() {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    /** The colour of one pixel. */
    Color colour(int row, int column) {
        int rgb = argb[row * width + column];
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
