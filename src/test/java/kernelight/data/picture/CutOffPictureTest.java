package kernelight.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kernelight.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Picture files whose end is missing. */
class CutOffPictureTest {
    private static final String WORDS = " is cut off: the end of the picture is missing. Copy or download it again.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "progressive.jpg", "png", "interlaced.png", "gif", "bmp"})
    void everyKindSaysItInTheSameWords(String kind) throws IOException {
        byte[] whole = bytes(kind);
        for (double share : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 0.97}) {
            Path file = Files.write(folder.resolve("cut." + kind), Arrays.copyOf(whole, (int) (share * whole.length)));
            DataFileException failure =
                    assertThrows(DataFileException.class, () -> PictureFile.read(file), kind + " " + share);
            assertEquals(file + WORDS, failure.getMessage());
        }
    }

    @Test
    void aTiffFileThatIsCutOffIsNotRead() throws IOException {
        byte[] whole = bytes("tif");
        for (int length : new int[] {whole.length / 2, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, length));
            assertThrows(DataFileException.class, () -> PictureFile.read(file));
        }
    }

    /** IEND, EOI and a GIF's last byte come after all pixels. */
    @Test
    void onlyTheEndMarkerMayBeMissing() throws IOException {
        for (String kind : new String[] {"png 12", "jpg 2", "gif 1"}) {
            String[] parts = kind.split(" ");
            byte[] whole = bytes(parts[0]);
            float[] ink = read(whole, parts[0]);
            assertArrayEquals(ink, read(Arrays.copyOf(whole, whole.length - Integer.parseInt(parts[1])), parts[0]));
        }
    }

    @Test
    void whatComesAfterTheEndDoesNotMatter() throws IOException {
        for (String kind : new String[] {"png", "jpg", "gif", "bmp"}) {
            byte[] whole = bytes(kind);
            byte[] more = Arrays.copyOf(whole, whole.length + 1000);
            assertArrayEquals(read(whole, kind), read(more, kind), kind);
        }
    }

    private float[] read(byte[] content, String kind) throws IOException {
        float[] ink = PictureFile.read(Files.write(folder.resolve("picture." + kind), content))
                .ink();
        double sum = 0;
        for (float here : ink) {
            sum += here;
        }
        assertTrue(sum > 100, "nothing was read of " + kind);
        return ink;
    }

    /** A zero on grainy paper, so that no part of the file is empty. */
    private static byte[] bytes(String kind) throws IOException {
        BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(3);
        for (int pixel = 0; pixel < 160 * 160; pixel++) {
            image.getRaster().setSample(pixel % 160, pixel / 160, 0, 225 + random.nextInt(20));
        }
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(12));
        pen.drawOval(45, 25, 70, 110);
        pen.dispose();
        String format = kind.substring(kind.lastIndexOf('.') + 1);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (kind.contains(".")) {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
