package kernelight.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kernelight.data.drawing.InkPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that a camera took sideways or upside down, with the orientation in their EXIF data. */
class CameraPictureTest {
    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrientationIsTurnedUprightInJpegAndPng(int orientation) throws IOException {
        float[] upright = ink("png", write("png", picture(1), new byte[0]));
        BufferedImage stored = picture(orientation);
        assertArrayEquals(upright, ink("png", write("png", stored, exif(orientation))), 1e-6f);
        assertSameInk(upright, ink("jpg", write("jpg", stored, exif(orientation))));
    }

    /** The sizes in the file are told upright too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void coloursAreTurnedUprightAndScaledDown(int orientation) throws IOException {
        Path file = write("png", picture(orientation), exif(orientation));
        LoadedPicture whole = PictureFile.readColours(file, WIDTH);
        assertFalse(whole.isScaledDown());
        assertEquals(WIDTH, whole.picture().width());
        Raster upright = picture(1).getRaster();
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            int level = upright.getSample(pixel % WIDTH, pixel / WIDTH, 0);
            assertEquals(level / 255f, whole.picture().channels()[0][pixel]);
        }
        LoadedPicture small = PictureFile.readColours(file, WIDTH / 2);
        assertTrue(small.isScaledDown());
        assertEquals(WIDTH, small.fileWidth());
        assertEquals(HEIGHT, small.fileHeight());
        assertEquals(WIDTH / 2, small.picture().width());
        assertEquals(HEIGHT / 2, small.picture().height());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 4711, -1})
    void anOrientationThatIsNoneIsAsGoodAsNone(int orientation) throws IOException {
        float[] upright = ink("png", write("png", picture(1), new byte[0]));
        assertArrayEquals(upright, ink("png", write("png", picture(1), exif(orientation))), 1e-6f);
    }

    @Test
    void brokenNotesKeepNoPictureFromBeingRead() throws IOException {
        float[] upright = ink("png", write("png", picture(1), new byte[0]));
        byte[] good = exif(6);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertEquals(upright.length, ink("png", write("png", picture(1), cut)).length);
            assertEquals(upright.length, ink("jpg", write("jpg", picture(1), cut)).length);
        }
        byte[] circle = good.clone();
        ByteBuffer.wrap(circle).putInt(22, 8); // the next directory is this one
        ink("png", write("png", picture(6), circle));
        ink("jpg", write("jpg", picture(6), circle));
    }

    /** A picture that looks different in each of the eight orientations, as the camera stored it. */
    private static BufferedImage picture(int orientation) {
        boolean turned = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(turned ? HEIGHT : WIDTH, turned ? WIDTH : HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int[] upright = upright(orientation, column, row);
                boolean ink = upright[0] >= 20 && upright[0] < 28 && upright[1] >= 10 && upright[1] < 60
                        || upright[1] >= 10 && upright[1] < 18 && upright[0] >= 20 && upright[0] < 50;
                stored.getRaster().setSample(column, row, 0, ink ? 0 : 255);
            }
        }
        return stored;
    }

    /** The position of a stored pixel by EXIF's definition: the sides of the scene that first row and column are. */
    private static int[] upright(int orientation, int column, int row) {
        return switch (orientation) {
            case 1 -> new int[] {column, row}; // top, left
            case 2 -> new int[] {WIDTH - 1 - column, row}; // top, right
            case 3 -> new int[] {WIDTH - 1 - column, HEIGHT - 1 - row}; // bottom, right
            case 4 -> new int[] {column, HEIGHT - 1 - row}; // bottom, left
            case 5 -> new int[] {row, column}; // left, top
            case 6 -> new int[] {WIDTH - 1 - row, column}; // right, top
            case 7 -> new int[] {WIDTH - 1 - row, HEIGHT - 1 - column}; // right, bottom
            default -> new int[] {row, HEIGHT - 1 - column}; // left, bottom
        };
    }

    /** A TIFF header and one directory with the orientation in it. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26);
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).array();
    }

    private Path write(String format, BufferedImage image, byte[] exif) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        byte[] plain = out.toByteArray();
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        int before = format.equals("png") ? 8 + 25 : 2; // after the PNG's first chunk, or the JPEG's first marker
        with.write(plain, 0, before);
        if (exif.length > 0) {
            with.write(format.equals("png") ? chunk("eXIf", exif) : segment(exif));
        }
        with.write(plain, before, plain.length - before);
        return Files.write(folder.resolve("picture." + format), with.toByteArray());
    }

    private static byte[] chunk(String kind, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(kind.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) check.getValue()).array();
    }

    private static byte[] segment(byte[] exif) {
        ByteBuffer segment = ByteBuffer.allocate(exif.length + 10);
        segment.putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        return segment.array();
    }

    private static float[] ink(String format, Path file) throws IOException {
        InkPicture ink = PictureFile.read(file);
        assertEquals(WIDTH, ink.width(), format);
        assertEquals(HEIGHT, ink.height(), format);
        return ink.ink();
    }

    /** Allows JPEG artefacts around strokes. */
    private static void assertSameInk(float[] expected, float[] actual) {
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.abs(expected[i] - actual[i]);
        }
        assertEquals(0, difference / expected.length, 0.02);
    }
}
