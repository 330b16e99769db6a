package kernelight.export.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Pixels to be written as a PNG file, one for one; as a grey one if all are grey.
 *
 * @param pixels height x width, row after row, each as 0xAARRGGBB; the opacity does not count
 * @param title what they show, for search and for people who cannot see it
 */
public record SavedPixels(int height, int width, int[] pixels, String title) {
    /** @throws IOException if the stream cannot be written */
    public void write(OutputStream out) throws IOException {
        boolean isGrey = isGrey();
        BufferedImage image =
                new BufferedImage(width, height, isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        if (isGrey) {
            int[] levels = new int[pixels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = pixels[i] & 0xff;
            }
            image.getRaster().setSamples(0, 0, width, height, 0, levels); // setRGB would change the levels
        } else {
            image.setRGB(0, 0, width, height, pixels, 0, width);
        }
        PngFile.write(image, 1, title, out);
    }

    private boolean isGrey() {
        for (int pixel : pixels) {
            int blue = pixel & 0xff;
            if ((pixel >> 8 & 0xff) != blue || (pixel >> 16 & 0xff) != blue) {
                return false;
            }
        }
        return true;
    }
}
