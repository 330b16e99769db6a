package kernelight.data.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * Reads the pixels of a picture of any size, reduced to at most {@link #LARGEST_SIDE} by area average: no pixel is
 * skipped, so that a pencil's line of three pixels in a scan of thousands stays a line. Large pictures are decoded a
 * strip at a time, because a decoded scan can be larger than the memory there is; decoders then go through the file
 * again for each strip.
 */
final class PictureDecoder {
    static final int LARGEST_SIDE = 2048;

    /** The decoded pixels of a strip take no more of the memory there may be than this, from 32 to 256 MB. */
    private static final double SHARE_OF_MEMORY = 0.25;

    private static final long LEAST_BYTES = 32 << 20;
    private static final long MOST_BYTES = 256 << 20;

    /** Of a pixel whose kind is not known beforehand. */
    private static final int USUAL_BYTES = 4;

    private final ImageReader reader;

    PictureDecoder(ImageReader reader) {
        this.reader = reader;
    }

    ColourPicture decode() throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int every = Math.ceilDiv(Math.max(width, height), LARGEST_SIDE);
        BlockAverage average = new BlockAverage(width, height, every);
        long bytes = Math.clamp((long) (SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory()), LEAST_BYTES, MOST_BYTES);
        int rows = Math.clamp(bytes / ((long) width * bytesPerPixel()), 1, height);
        rows = Math.max(every, rows / every * every);
        for (int top = 0; top < height; top += rows) {
            ImageReadParam settings = reader.getDefaultReadParam();
            settings.setSourceRegion(new Rectangle(0, top, width, Math.min(rows, height - top)));
            BufferedImage strip = reader.read(0, settings);
            average.add(top, strip.getRaster(), PixelColours.of(strip.getColorModel(), strip.getRaster()));
        }
        return average.picture();
    }

    private int bytesPerPixel() throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types.hasNext() ? Math.max(1, types.next().getColorModel().getPixelSize() / Byte.SIZE) : USUAL_BYTES;
    }
}
