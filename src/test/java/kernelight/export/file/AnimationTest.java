package kernelight.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import kernelight.ui.surface.Picture;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A run as a GIF, read back by Java and by ImageMagick. */
class AnimationTest {
    private static final int FRAMES = 12;

    private final List<Integer> framesWritten = new ArrayList<>();
    private final List<Integer> made = new ArrayList<>();

    private Picture picture(int index) {
        made.add(index);
        return new ExamplePicture(index);
    }

    private final class RecordingProgress implements AnimationProgress {
        private final int cancelledAfter;

        RecordingProgress(int cancelledAfter) {
            this.cancelledAfter = cancelledAfter;
        }

        @Override
        public void written(int frames) {
            framesWritten.add(frames);
        }

        @Override
        public boolean isCancelled() {
            return framesWritten.size() >= cancelledAfter;
        }
    }

    private byte[] gif(double scale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Animation(new Run(FRAMES, this::picture), scale, 0.25, 2)
                .write(new RecordingProgress(Integer.MAX_VALUE), bytes);
        return bytes.toByteArray();
    }

    @Test
    void everyFrameIsThePictureWithItsFlatColours() throws IOException {
        List<BufferedImage> frames = played(gif(1));
        assertEquals(FRAMES, frames.size());
        for (int index = 0; index < FRAMES; index++) {
            BufferedImage expected = ImageSurface.image(new ExamplePicture(index), 1, new Lettering());
            BufferedImage seen = frames.get(index);
            assertEquals(expected.getWidth(), seen.getWidth());
            assertEquals(argb(expected, 225 + 2 * index, 25), argb(seen, 225 + 2 * index, 25));
            assertEquals(argb(expected, 40, 30), argb(seen, 40, 30));
            int worst = 0;
            for (int y = 0; y < seen.getHeight(); y++) {
                for (int x = 0; x < seen.getWidth(); x++) {
                    worst = Math.max(worst, distance(argb(expected, x, y), argb(seen, x, y)));
                }
            }
            assertTrue(worst <= 24, "frame " + index + " is off by " + worst);
        }
    }

    @Test
    void progressIsHeardFrameByFrame() throws IOException {
        gif(0.5);
        assertEquals(IntStream.rangeClosed(1, FRAMES).boxed().toList(), framesWritten);
    }

    @Test
    void noFrameIsMadeAfterACancel() {
        Animation animation = new Animation(new Run(FRAMES, this::picture), 1, 0.25, 2);
        RecordingProgress cancelling = new RecordingProgress(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThrows(CancellationException.class, () -> animation.write(cancelling, out));
        assertEquals(List.of(1, 2, 3), framesWritten);
        assertEquals(List.of(0, 0, 1, 2), made); // the first one is asked for its size
    }

    @Test
    void delaysAndTheLoopAreWritten() throws IOException {
        List<Integer> delays = new ArrayList<>();
        String loop = "";
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif(1)))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            for (int index = 0; index < reader.getNumImages(true); index++) {
                IIOMetadata about = reader.getImageMetadata(index);
                Node root = about.getAsTree("javax_imageio_gif_image_1.0");
                for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node.getNodeName().equals("GraphicControlExtension")) {
                        delays.add(Integer.valueOf(((Element) node).getAttribute("delayTime")));
                    } else if (node.getNodeName().equals("ApplicationExtensions")) {
                        loop = ((Element) node.getFirstChild()).getAttribute("applicationID");
                    }
                }
            }
        }
        List<Integer> expected = new ArrayList<>(Collections.nCopies(FRAMES - 1, 25));
        expected.add(200);
        assertEquals(expected, delays);
        assertEquals("NETSCAPE", loop);
    }

    @Test
    void imageMagickSeesTheSameFrames() throws IOException {
        String seen = OtherProgram.output("identify", gif(2), ".gif", "-format", "%n %g %T %W\n");
        List<String> lines = seen.lines().toList();
        assertEquals(FRAMES, lines.size());
        assertTrue(lines.getFirst().startsWith("12 640x401+0+0 25 640"), lines.getFirst());
        assertTrue(lines.getLast().contains(" 200 "), lines.getLast());
    }

    @Test
    void onlyWhatChangedIsWritten() throws IOException {
        int wide = gif(1).length;
        ByteArrayOutputStream still = new ByteArrayOutputStream();
        new Animation(new Run(1, ExamplePicture::new), 1, 0.25, 2)
                .write(new RecordingProgress(Integer.MAX_VALUE), still);
        assertTrue(wide < 3 * still.size(), wide + " bytes for 12 frames, " + still.size() + " for one");
    }

    @Test
    void thousandsOfColoursBecome256OfWhichTheFlatOnesAreExact() {
        int[] pixels = new int[100 * 100];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = index < 6000 ? 0xf6f7f9 : index < 8000 ? 0xffffff : index * 811 & 0xffffff;
        }
        GifPalette palette = GifPalette.of(pixels);
        byte[] indexed = palette.indexed(pixels);
        assertEquals(0xfff6f7f9, palette.model().getRGB(indexed[10] & 255));
        assertEquals(0xffffffff, palette.model().getRGB(indexed[7000] & 255));
        assertTrue(distance(pixels[9000], palette.model().getRGB(indexed[9000] & 255)) < 96);
    }

    /** The frames as a browser shows them, each over the one before. */
    private static List<BufferedImage> played(byte[] gif) throws IOException {
        List<BufferedImage> frames = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            BufferedImage screen = new BufferedImage(320, 201, BufferedImage.TYPE_INT_ARGB);
            for (int index = 0; index < reader.getNumImages(true); index++) {
                Node root = reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
                Element area = (Element) root.getFirstChild();
                Graphics2D graphics = screen.createGraphics();
                graphics.drawImage(
                        reader.read(index),
                        Integer.parseInt(area.getAttribute("imageLeftPosition")),
                        Integer.parseInt(area.getAttribute("imageTopPosition")),
                        null);
                graphics.dispose();
                BufferedImage copy = new BufferedImage(320, 201, BufferedImage.TYPE_INT_ARGB);
                copy.setData(screen.getData());
                frames.add(copy);
            }
        }
        return frames;
    }

    private static int argb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y);
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return most;
    }
}
