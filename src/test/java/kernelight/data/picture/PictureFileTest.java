package kernelight.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kernelight.data.DataFileException;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePicture;
import kernelight.data.drawing.StrokePoint;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    private static final int GREY = BufferedImage.TYPE_BYTE_GRAY;
    private static final int COLOUR = BufferedImage.TYPE_INT_RGB;
    private static final int TRANSPARENT = BufferedImage.TYPE_INT_ARGB;

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    /** The brightness of a pixel with this much ink. */
    private interface Look {
        double brightness(int column, int row, double ink);
    }

    @ParameterizedTest
    @CsvSource({"png, 10", "png, 5", "bmp, 5", "gif, 10", "png, 1"})
    void aDigitOf28By28ComesThroughUnharmed(String format, int type) throws IOException {
        LabelledImages digits = GeneratedDigits.generate(40, 3);
        for (int i = 0; i < digits.count(); i++) {
            InkPicture digit = new InkPicture(28, 28, digits.image(i));
            InkPicture lightOnDark = read(paint(digit, type, (column, row, ink) -> ink), format);
            assertArrayEquals(digit.ink(), lightOnDark.ink(), 1e-6f);
            InkPicture darkOnLight = read(paint(digit, type, (column, row, ink) -> 1 - ink), format);
            assertArrayEquals(digit.ink(), darkOnLight.ink(), 1e-6f);
        }
    }

    @ParameterizedTest
    @CsvSource({"png, 40", "png, 280", "jpg, 280", "bmp, 333", "gif, 100", "jpg, 1200", "png, 2100"})
    void everyFormatAndSizeIsReadInBothDirections(String format, int side) throws IOException {
        InkPicture drawing = drawing(side);
        assertSameDigit(drawing, read(paint(drawing, COLOUR, (column, row, ink) -> ink), format));
        assertSameDigit(drawing, read(paint(drawing, COLOUR, (column, row, ink) -> 1 - ink), format));
        assertSameDigit(drawing, read(paint(drawing, GREY, (column, row, ink) -> 0.9 - 0.6 * ink), format));
        assertSameDigit(drawing, read(paint(drawing, GREY, (column, row, ink) -> 0.1 + 0.3 * ink), format));
    }

    @Test
    void colouredInkOnColouredPaperIsInk() throws IOException {
        InkPicture drawing = drawing(200);
        BufferedImage image = new BufferedImage(200, 200, COLOUR);
        for (int pixel = 0; pixel < 200 * 200; pixel++) {
            image.setRGB(pixel % 200, pixel / 200, drawing.ink()[pixel] > 0.5 ? 0x1030a0 : 0xf0e0b0);
        }
        assertSameDigit(drawing, read(image, "png"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0x2040c0})
    void transparentPaperIsPaperWhateverTheInksColour(int colour) throws IOException {
        InkPicture drawing = drawing(150);
        BufferedImage image = new BufferedImage(150, 150, TRANSPARENT);
        for (int pixel = 0; pixel < 150 * 150; pixel++) {
            image.setRGB(pixel % 150, pixel / 150, Math.round(255 * drawing.ink()[pixel]) << 24 | colour);
        }
        assertSameDigit(drawing, read(image, "png"));
    }

    @Test
    void aCardWithTransparentCornersIsRead() throws IOException {
        InkPicture drawing = drawing(150);
        BufferedImage image = new BufferedImage(150, 150, TRANSPARENT);
        for (int pixel = 0; pixel < 150 * 150; pixel++) {
            int grey = Math.round(255 - 255 * drawing.ink()[pixel]);
            boolean corner = pixel % 150 + pixel / 150 < 20;
            image.setRGB(pixel % 150, pixel / 150, corner ? 0 : 0xff000000 | grey << 16 | grey << 8 | grey);
        }
        assertSameDigit(drawing, read(image, "png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPhotographWithUnevenLightAndGrainIsRead(String format) throws IOException {
        for (int trial = 0; trial < 20; trial++) {
            InkPicture drawing = drawing(300);
            double slope = 0.3 * random.nextDouble();
            double bulge = 0.2 * random.nextDouble();
            BufferedImage photograph = paint(drawing, GREY, (column, row, ink) -> {
                double x = column / 150.0 - 1;
                double y = row / 150.0 - 1;
                double light = 0.75 - slope * (x + y) / 2 - bulge * (x * x + y * y) / 2;
                return light * (1 - 0.7 * ink) + 0.015 * random.nextGaussian();
            });
            assertSameDigit(drawing, read(photograph, format));
        }
    }

    @Test
    void chalkOnAnUnevenBoardIsRead() throws IOException {
        InkPicture drawing = drawing(300);
        assertSameDigit(
                drawing,
                read(
                        paint(
                                drawing,
                                GREY,
                                (column, row, ink) ->
                                        0.15 + column / 2000.0 + 0.5 * ink + 0.01 * random.nextGaussian()),
                        "png"));
    }

    @Test
    void dustOnAPhotographIsNotPartOfTheDigit() throws IOException {
        InkPicture drawing = drawing(300);
        assertSameDigit(
                drawing,
                read(
                        paint(drawing, GREY, (column, row, ink) -> {
                            boolean dust = column % 97 < 2 && row % 89 < 2;
                            return (dust ? 0.3 : 0.8 - 0.6 * ink) + row / 3000.0 + 0.01 * random.nextGaussian();
                        }),
                        "png"));
    }

    @Test
    void blankPaperHasNoInk() throws IOException {
        InkPicture blank = InkPicture.blank(200, 200);
        List<Look> papers = List.of(
                (column, row, ink) -> 1,
                (column, row, ink) -> 0,
                (column, row, ink) -> 0.7,
                (column, row, ink) -> 0.8 + 0.01 * random.nextGaussian(),
                (column, row, ink) -> 0.8 - column / 500.0 + 0.02 * random.nextGaussian());
        for (Look paper : papers) {
            assertArrayEquals(
                    blank.ink(), read(paint(blank, GREY, paper), "png").ink());
        }
    }

    @Test
    void aFaintDrawingOnCleanPaperIsRead() throws IOException {
        InkPicture drawing = drawing(280);
        assertSameDigit(drawing, read(paint(drawing, GREY, (column, row, ink) -> 1 - 0.08 * ink), "png"));
    }

    @Test
    void oddShapesAreRead() throws IOException {
        for (int[] size : new int[][] {{1, 1}, {1, 300}, {300, 1}, {2, 2}, {3, 700}}) {
            BufferedImage image = new BufferedImage(size[0], size[1], GREY);
            image.getRaster().setSample(size[0] / 2, size[1] / 2, 0, 255);
            InkPicture ink = read(image, "png");
            assertEquals(size[0], ink.width());
            assertEquals(size[1], ink.height());
        }
    }

    @Test
    void whatIsNotAPictureIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.png"), "Dear all");
        fails(text, "letter.png is a text file, not a picture that can be read (PNG, JPEG, BMP, GIF or TIFF)");
        fails(Files.write(folder.resolve("empty.jpg"), new byte[0]), "empty.jpg is an empty file, not a picture");
        fails(folder.resolve("nowhere.png"), "nowhere.png does not exist");
        fails(folder, "is not a file");
    }

    @Test
    void aPictureOfOnlyOneLongSideIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] tall = new byte[33]; // the header of a PNG picture of 1 x 50,000,000 pixels
        ByteBuffer.wrap(tall)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(1)
                .putInt(50_000_000)
                .put((byte) 8);
        fails(Files.write(folder.resolve("tall.png"), tall), "has 1 x 50000000 pixels; sides of more than 100000");
    }

    @Test
    void aDamagedPictureIsNamed() throws IOException {
        ImageIO.write(
                paint(drawing(100), GREY, (column, row, ink) -> ink),
                "png",
                folder.resolve("a.png").toFile());
        byte[] good = Files.readAllBytes(folder.resolve("a.png"));
        for (int length : new int[] {9, 20, 40, good.length / 2}) {
            fails(Files.write(folder.resolve("cut.png"), Arrays.copyOf(good, length)), "cut.png is cut off");
        }
        byte[] header = Arrays.copyOf(good, good.length);
        header[24] = 77; // the bit depth
        fails(Files.write(folder.resolve("odd.png"), header), "odd.png is a damaged picture");
    }

    @Test
    void aHugePictureIsRefusedBeforeItIsDecoded() throws IOException {
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(100_000).putInt(90_000).put(new byte[] {8, 0, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update("IHDR".getBytes(StandardCharsets.US_ASCII));
        check.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(100)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .put(header.array())
                .putInt((int) check.getValue());
        fails(Files.write(folder.resolve("huge.png"), png.array()), "100000 x 90000 pixels", "Scale it down");
    }

    @Test
    void aLargePictureIsReadWithFewerPixels() throws IOException {
        InkPicture ink = read(paint(drawing(2100), GREY, (column, row, value) -> 1 - value), "png");
        assertEquals(1050, ink.width());
    }

    private InkPicture drawing(int side) {
        List<StrokePoint> points = List.of(
                new StrokePoint(side * 0.3, side * (0.2 + 0.1 * random.nextDouble())),
                new StrokePoint(side * 0.65, side * 0.25),
                new StrokePoint(side * (0.4 + 0.2 * random.nextDouble()), side * 0.5),
                new StrokePoint(side * 0.7, side * 0.7),
                new StrokePoint(side * 0.3, side * (0.8 + 0.05 * random.nextDouble())));
        return StrokePicture.draw(List.of(new Stroke(points)), side * 0.06, side, side);
    }

    private static BufferedImage paint(InkPicture drawing, int type, Look look) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), type);
        for (int row = 0; row < drawing.height(); row++) {
            for (int column = 0; column < drawing.width(); column++) {
                double brightness = look.brightness(column, row, drawing.get(column, row));
                int level = (int) Math.round(255 * Math.clamp(brightness, 0, 1));
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    image.getRaster().setSample(column, row, band, level);
                }
            }
        }
        return image;
    }

    private InkPicture read(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()), "no writer for " + format);
        return PictureFile.read(file);
    }

    /** Allows a shift by one pixel, which a tiny difference in the box can cause. */
    private static void assertSameDigit(InkPicture expected, InkPicture actual) {
        float[] digit = DrawingToDigit.convert(expected).orElseThrow().values();
        float[] other = DrawingToDigit.convert(actual).orElseThrow().values();
        double least = Double.MAX_VALUE;
        for (int step : new int[] {0, -1, 1, -28, 28}) {
            double difference = 0;
            for (int i = 28; i < digit.length - 28; i++) {
                difference += Math.abs(digit[i] - other[i + step]);
            }
            least = Math.min(least, difference / digit.length);
        }
        assertTrue(least < 0.03, "mean difference " + least);
    }

    private static void fails(Path path, String... parts) {
        DataFileException failure = assertThrows(DataFileException.class, () -> PictureFile.read(path));
        for (String part : parts) {
            assertTrue(failure.getMessage().contains(part), failure.getMessage());
        }
    }
}
