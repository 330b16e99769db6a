package kernelight.export.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes an animated GIF frame by frame with the GIF writer of ImageIO. */
final class GifFile implements AutoCloseable {
    private static final String STREAM_FORMAT = "javax_imageio_gif_stream_1.0";
    private static final String FRAME_FORMAT = "javax_imageio_gif_image_1.0";
    /** In hundredths of a second. Browsers ignore shorter delays and use 10. */
    private static final int SHORTEST_DELAY = 2;

    private static final int LONGEST_DELAY = 65_535;

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream stream;
    private boolean first = true;

    GifFile(OutputStream out, PixelSize size) throws IOException {
        stream = new MemoryCacheImageOutputStream(out);
        writer.setOutput(stream);
        writer.prepareWriteSequence(metadata(size));
    }

    private IIOMetadata metadata(PixelSize size) throws IOException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode(STREAM_FORMAT);
        add(root, "Version", "value", "89a");
        add(
                root,
                "LogicalScreenDescriptor",
                "logicalScreenWidth",
                size.width(),
                "logicalScreenHeight",
                size.height(),
                "colorResolution",
                8,
                "pixelAspectRatio",
                0);
        metadata.mergeTree(STREAM_FORMAT, root);
        return metadata;
    }

    /** @param pixels the pixels of this area; the rest of the picture stays as it was */
    void frame(PixelArea area, int[] pixels, double seconds) throws IOException {
        GifPalette palette = GifPalette.of(pixels);
        BufferedImage image =
                new BufferedImage(area.width(), area.height(), BufferedImage.TYPE_BYTE_INDEXED, palette.model());
        byte[] indexed = palette.indexed(pixels);
        System.arraycopy(indexed, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, indexed.length);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        metadata.mergeTree(FRAME_FORMAT, frameMetadata(area, seconds));
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
        stream.flush();
        first = false;
    }

    private IIOMetadataNode frameMetadata(PixelArea area, double seconds) {
        IIOMetadataNode root = new IIOMetadataNode(FRAME_FORMAT);
        add(
                root,
                "ImageDescriptor",
                "imageLeftPosition",
                area.x(),
                "imageTopPosition",
                area.y(),
                "imageWidth",
                area.width(),
                "imageHeight",
                area.height(),
                "interlaceFlag",
                "FALSE");
        add(
                root,
                "GraphicControlExtension",
                "disposalMethod",
                "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "FALSE",
                "delayTime",
                Math.clamp(Math.round(seconds * 100), SHORTEST_DELAY, LONGEST_DELAY),
                "transparentColorIndex",
                0);
        if (first) {
            root.appendChild(loopForever());
        }
        return root;
    }

    /** The Netscape extension, which makes the animation loop forever. */
    private static IIOMetadataNode loopForever() {
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(loop);
        return extensions;
    }

    private static void add(IIOMetadataNode root, String name, Object... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int index = 0; index < attributes.length; index += 2) {
            node.setAttribute(String.valueOf(attributes[index]), String.valueOf(attributes[index + 1]));
        }
        root.appendChild(node);
    }

    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
            stream.close();
        } finally {
            writer.dispose();
        }
    }
}
