package kernelight.data.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * Decodes a picture of any size, scaled down to at most {@link #MAX_SIDE} by area averaging. No pixel is skipped, so
 * that a pencil line of three pixels in a scan of thousands stays a line. Large pictures are decoded in strips, because
 * a decoded scan may not fit in memory; decoders then read the file again for each strip.
 */
final class PictureDecoder {
    static final int MAX_SIDE = 2048;

    /** The fraction of the JVM's maximum memory for the decoded pixels of a strip, limited to 32 to 256 MB. */
    private static final double MEMORY_FRACTION = 0.25;

    private static final long MIN_BYTES = 32 << 20;
    private static final long MAX_BYTES = 256 << 20;

    /** The assumed bytes of a pixel whose kind is unknown before decoding. */
    private static final int DEFAULT_PIXEL_BYTES = 4;

    private final ImageReader reader;

    PictureDecoder(ImageReader reader) {
        this.reader = reader;
    }

    /** @param longestSide of the result, if that is below {@link #MAX_SIDE} */
    ColourPicture decode(int longestSide) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int blockSide = Math.ceilDiv(Math.max(width, height), MAX_SIDE);
        BlockAverage average = new BlockAverage(width, height, blockSide);
        long bytes = Math.clamp((long) (MEMORY_FRACTION * Runtime.getRuntime().maxMemory()), MIN_BYTES, MAX_BYTES);
        int rows = Math.clamp(bytes / ((long) width * bytesPerPixel()), 1, height);
        rows = Math.max(blockSide, rows / blockSide * blockSide);
        for (int top = 0; top < height; top += rows) {
            ImageReadParam settings = reader.getDefaultReadParam();
            settings.setSourceRegion(new Rectangle(0, top, width, Math.min(rows, height - top)));
            BufferedImage strip = reader.read(0, settings);
            average.add(top, strip.getRaster(), PixelColours.of(strip.getColorModel(), strip.getRaster()));
        }
        ColourPicture picture = average.picture();
        return Math.max(picture.width(), picture.height()) <= longestSide
                ? picture
                : AreaAverage.within(longestSide, picture, (double) width / blockSide, (double) height / blockSide);
    }

    private int bytesPerPixel() throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types.hasNext()
                ? Math.max(1, types.next().getColorModel().getPixelSize() / Byte.SIZE)
                : DEFAULT_PIXEL_BYTES;
    }
}
