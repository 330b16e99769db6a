package kernelight.export.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a PNG file with its title and its resolution: a picture at a larger scale has more pixels, but the same size
 * on paper.
 */
final class PngFile {
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int UNITS_PER_INCH = 96;
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFile() {}

    static void write(BufferedImage image, double scale, String title, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            metadata.mergeTree(FORMAT, metadata(scale, title));
            writer.write(new IIOImage(image, null, metadata));
        } catch (IIOException wrapped) { // says nothing of the disk that is full
            throw wrapped.getCause() instanceof IOException cause ? cause : wrapped;
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode metadata(double scale, String title) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        String pixelsPerMetre = Long.toString(Math.round(scale * UNITS_PER_INCH * INCHES_PER_METRE));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
        size.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", "Title");
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", title);
        texts.appendChild(entry);
        root.appendChild(texts);
        return root;
    }
}
