package kernelight.export.file;

import kernelight.ui.surface.Picture;

/** How many pixels a picture has at some scale. */
public record PixelSize(int width, int height) {
    /** More would fill the memory of small machines: a 4K screen at a scale of 2 is a little above half of it. */
    private static final long MOST_PIXELS = 64_000_000;

    public static PixelSize of(Picture picture, double scale) {
        return new PixelSize(pixels(picture.width() * scale), pixels(picture.height() * scale));
    }

    /** Whether such a picture can be held in memory with ease. */
    public boolean isPossible() {
        return (long) width * height <= MOST_PIXELS;
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.ceil(length - 1e-6));
    }
}
