package kernelight.data.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkBox;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePicture;
import kernelight.data.drawing.StrokePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds the paper in a picture: a sheet on a desk, transparent paper, colours of equal brightness. */
class PaperInPictureTest {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 340;

    private final Random random = new Random(5);

    @TempDir
    Path folder;

    /** The brightness of desk and paper, and the strength of the grain on both. */
    @ParameterizedTest
    @CsvSource({
        "0.45, 0.9, 0",
        "0.45, 0.9, 0.03",
        "0.75, 0.95, 0.02",
        "0.1, 0.85, 0.03",
        "0.95, 0.6, 0",
        "0.95, 0.6, 0.03"
    })
    void aSheetOnADeskIsThePaper(double desk, double paper, double grain) throws IOException {
        for (double turned : new double[] {0, 0.15, -0.1}) {
            InkPicture digit = digit();
            assertSameDigit(digit, read(sheet(digit, new double[] {80, 30, 340, 310}, turned, desk, paper, grain)));
            assertSameDigit(digit, read(sheet(digit, new double[] {110, -99, 999, 999}, turned, desk, paper, grain)));
            assertSameDigit(digit, read(sheet(digit, new double[] {100, 20, 999, 999}, turned, desk, paper, grain)));
        }
    }

    @Test
    void anEmptySheetOnADeskIsBlank() throws IOException {
        InkPicture none = InkPicture.blank(WIDTH, HEIGHT);
        assertTrue(DrawingToDigit.convert(read(sheet(none, new double[] {80, 30, 340, 310}, 0.1, 0.4, 0.9, 0.02)))
                .isEmpty());
    }

    /** Cropped so closely that ink divides the paper: none of the parts is a sheet. */
    @Test
    void aDigitThatFillsThePictureIsNotTakenForADesk() throws IOException {
        for (List<StrokePoint> points : List.of(
                List.of(new StrokePoint(5, 10), new StrokePoint(195, 10), new StrokePoint(70, 195)),
                List.of(
                        new StrokePoint(100, 10),
                        new StrokePoint(10, 60),
                        new StrokePoint(10, 140),
                        new StrokePoint(100, 190),
                        new StrokePoint(190, 140),
                        new StrokePoint(190, 60),
                        new StrokePoint(100, 10)),
                List.of(new StrokePoint(100, 5), new StrokePoint(100, 195)))) {
            InkPicture digit = StrokePicture.draw(List.of(new Stroke(points)), 26, 200, 200);
            for (boolean inverted : new boolean[] {false, true}) {
                BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
                for (int pixel = 0; pixel < 200 * 200; pixel++) {
                    float ink = digit.ink()[pixel];
                    image.getRaster()
                            .setSample(pixel % 200, pixel / 200, 0, Math.round(255 * (inverted ? ink : 1 - ink)));
                }
                assertSameDigit(digit, read(image));
            }
        }
    }

    /** Nearly white pixels are transparent, for several tolerances of the program that made them so. */
    @ParameterizedTest
    @ValueSource(ints = {255, 250, 225, 180})
    void whiteThatWasMadeTransparentIsPaper(int whiteFrom) throws IOException {
        InkPicture digit = digit();
        assertSameDigit(digit, read(image(digit, ink -> {
            int grey = Math.round(255 * (1 - ink));
            return (grey >= whiteFrom ? 0 : 0xff000000) | grey * 0x010101;
        })));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0x2040c0, 0xffff00})
    void inkThatIsPartlyTransparentIsInk(int colour) throws IOException {
        InkPicture digit = digit();
        for (float most : new float[] {1, 0.4f}) {
            assertSameDigit(digit, read(image(digit, ink -> Math.round(255 * most * ink) << 24 | colour)));
        }
        assertSameDigit(digit, read(image(digit, ink -> ink > 0.5 ? 0xff000000 | colour : 0)));
    }

    @ParameterizedTest
    @CsvSource({"ff0000, 008200", "ffff00, ffffff", "0000ff, 4c0000", "c86464, 649664"})
    void coloursOfEqualBrightnessAreInkAndPaper(String ink, String paper) throws IOException {
        InkPicture digit = digit();
        int of = Integer.parseInt(ink, 16);
        int on = Integer.parseInt(paper, 16);
        assertSameDigit(digit, read(image(digit, share -> share > 0.5 ? 0xff000000 | of : 0xff000000 | on)));
    }

    /** A scan at 600 dpi with a pencil line: wherever its bar begins, no row of it is skipped. */
    @Test
    void aThinLineInALargeScanIsKeptAtEveryOffset() throws IOException {
        for (int top = 1501; top < 1505; top++) {
            BufferedImage scan = new BufferedImage(4960, 7016, BufferedImage.TYPE_BYTE_BINARY);
            Graphics2D pen = scan.createGraphics();
            pen.fillRect(0, 0, 4960, 7016);
            pen.setColor(Color.BLACK);
            pen.fillRect(1500, top, 1800, 3);
            pen.setStroke(new BasicStroke(3));
            pen.drawLine(3300, top + 1, 2300, 5000);
            pen.dispose();
            InkPicture ink = read(scan);
            assertEquals(1240, ink.width());
            InkBox box = InkBox.around(ink).orElseThrow();
            assertEquals(1500 / 4, box.left(), 1);
            assertEquals(1501 / 4, box.top(), 1);
            assertEquals(450, box.width(), 2);
            float faintest = 1;
            for (int column = 400; column < 800; column++) {
                float bar = 0;
                for (int row = 370; row < 385; row++) {
                    bar += ink.get(column, row);
                }
                faintest = Math.min(faintest, bar);
            }
            assertTrue(faintest > 0.5, "the bar fades to " + faintest);
        }
    }

    /** The red, green, blue and alpha of a pixel with this much ink. */
    private interface Colour {
        int of(float ink);
    }

    private static BufferedImage image(InkPicture digit, Colour colour) {
        BufferedImage image = new BufferedImage(digit.width(), digit.height(), BufferedImage.TYPE_INT_ARGB);
        for (int pixel = 0; pixel < digit.ink().length; pixel++) {
            image.setRGB(pixel % digit.width(), pixel / digit.width(), colour.of(digit.ink()[pixel]));
        }
        return image;
    }

    /** @param box the sheet's left, top, right and bottom, before it is rotated about the picture's centre */
    private BufferedImage sheet(
            InkPicture digit, double[] box, double turned, double desk, double paper, double grain) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double x = column - WIDTH / 2.0;
                double y = row - HEIGHT / 2.0;
                double u = x * Math.cos(turned) + y * Math.sin(turned) + WIDTH / 2.0;
                double v = y * Math.cos(turned) - x * Math.sin(turned) + HEIGHT / 2.0;
                boolean on = u > box[0] && u < box[2] && v > box[1] && v < box[3];
                double light = on ? paper - (paper - 0.12) * digit.get(column, row) : desk;
                int level = (int) Math.round(255 * Math.clamp(light + grain * random.nextGaussian(), 0, 1));
                image.getRaster().setSample(column, row, 0, level);
            }
        }
        return image;
    }

    /** A three, in the middle of the picture. */
    private InkPicture digit() {
        List<StrokePoint> points = List.of(
                new StrokePoint(170, 90 + 20 * random.nextDouble()),
                new StrokePoint(250, 110),
                new StrokePoint(200 + 20 * random.nextDouble(), 165),
                new StrokePoint(255, 215),
                new StrokePoint(165, 245));
        return StrokePicture.draw(List.of(new Stroke(points)), 15, WIDTH, HEIGHT);
    }

    private InkPicture read(BufferedImage image) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(image, "png", file.toFile());
        return PictureFile.read(file);
    }

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
}
