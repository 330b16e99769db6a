package kernelight.export.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import kernelight.ui.surface.Picture;

/**
 * A picture to be written to a file or the clipboard.
 *
 * @param title what it shows, for search and for people who cannot see it
 * @param language of its texts
 */
public record SavedPicture(Picture picture, String title, Locale language) {

    /**
     * Writes the picture in a format.
     *
     * @param scale pixels for each unit, if the format has pixels
     * @throws IOException if the stream cannot be written
     */
    public void write(PictureFormat format, double scale, OutputStream out) throws IOException {
        Lettering lettering = new Lettering();
        switch (format) {
            case PNG -> PngFile.write(ImageSurface.image(picture, scale, lettering), scale, title, out);
            case SVG -> out.write(svg().getBytes(StandardCharsets.UTF_8));
            case PDF -> PdfSurface.write(picture, title, language, lettering, out);
        }
    }

    /** The title of a PDF file; "" if it has none, or is no PDF file that can be read. */
    public static String titleOfPdf(Path file) {
        return PdfSurface.title(file);
    }

    /** The text of an SVG file. */
    public String svg() {
        return SvgSurface.file(picture, title, new Lettering());
    }

    /** The pixels row by row, each as 0xAARRGGBB; {@link PixelSize#of} says how many. */
    public int[] pixels(double scale) {
        BufferedImage image = ImageSurface.image(picture, scale, new Lettering());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
