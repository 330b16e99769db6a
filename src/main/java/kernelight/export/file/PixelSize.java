package kernelight.export.file;

import kernelight.ui.surface.Picture;

/** The size of a picture in pixels. */
public record PixelSize(int width, int height) {
    /**
     * The limit that small machines can hold in memory; a 4K screen at a scale of 2 has a little more than half of it.
     */
    private static final long MOST_PIXELS = 64_000_000;

    public static PixelSize of(Picture picture, double scale) {
        return new PixelSize(pixels(picture.width() * scale), pixels(picture.height() * scale));
    }

    /** Whether such a picture fits into memory. */
    public boolean isPossible() {
        return (long) width * height <= MOST_PIXELS;
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.ceil(length - 1e-6));
    }
}
