package kernelight.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.surface.TextStyle.Face;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.TextMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Pixels in memory are what the window's canvas shows. */
@ExtendWith(ApplicationExtension.class)
class ImageSurfaceTest {
    private final ExamplePicture picture = new ExamplePicture(0);

    @Test
    void coloursAreExactAtEveryScale() {
        for (double scale : new double[] {0.5, 1, 2, 3, 4}) {
            BufferedImage image = ImageSurface.image(picture, scale, new Lettering());
            assertEquals(Math.ceil(320 * scale), image.getWidth());
            assertEquals(Math.ceil(200.5 * scale), image.getHeight());
            assertColour(ExamplePicture.PAGE, image, 5, 5, scale);
            assertColour(ExamplePicture.INPUT, image, 40, 30, scale);
            assertColour(ExamplePicture.FILTER, image, 90, 20, scale);
            assertColour(ExamplePicture.INK, image, 180, 20, scale);
            assertColour(ExamplePicture.PAGE, image, 160, 20, scale); // outside of the part
            assertColour(ExamplePicture.PAGE, image, 81, 11, scale); // outside of the rounded corner
        }
    }

    @Test
    void theTransparentLetsTheGroundThrough() {
        BufferedImage image = ImageSurface.image(picture, 1, new Lettering());
        Color mixed = ExamplePicture.FILTER.interpolate(Color.WHITE, 0.5);
        Color seen = Color.rgb(
                image.getRGB(120, 40) >> 16 & 255, image.getRGB(120, 40) >> 8 & 255, image.getRGB(120, 40) & 255);
        assertEquals(0, distance(mixed, seen), 0.02);
    }

    @Test
    void textsAreAsWideAsInTheWindow(FxRobot robot) {
        Lettering lettering = new Lettering();
        robot.interact(() -> {
            Fonts.load();
            CanvasSurface canvas = new CanvasSurface(new Canvas().getGraphicsContext2D(), new TextMeasure());
            for (Face face : Face.values()) {
                for (double size : new double[] {11, 15.5, 40}) {
                    for (String text : new String[] {"0", "−12.5", "Output size", "AVATAR To", "(5+2)/3 = 2"}) {
                        TextStyle style = TextStyle.of(size).with(face);
                        assertEquals(
                                canvas.widthOf(text, style),
                                lettering.widthOf(text, style),
                                size * 0.01 * text.length(),
                                face + " " + size + " " + text);
                    }
                }
            }
        });
    }

    @Test
    void whatIsSavedIsWhatTheCanvasShows(FxRobot robot) {
        BufferedImage own = ImageSurface.image(picture, 1, new Lettering());
        robot.interact(() -> {
            Fonts.load();
            Canvas canvas = new Canvas(320, 201);
            picture.paint(new CanvasSurface(canvas.getGraphicsContext2D(), new TextMeasure()));
            Image seen = canvas.snapshot(null, null);
            int far = 0;
            for (int y = 0; y < 200; y++) {
                for (int x = 0; x < 320; x++) {
                    // The two draw the edges of letters a little differently, but at the same positions: blocks are
                    // compared.
                    boolean hangul = y > 165 && x > 50 && x < 110;
                    if (!hangul && Math.abs(block(seen, x, y) - block(own, x, y)) > 0.3) {
                        far++;
                    }
                }
            }
            assertTrue(far < 40, far + " blocks differ");
        });
    }

    @Test
    void aPngSaysItsTitleAndItsSizeOnPaper() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SavedPicture(picture, "Convolution, 5 × 5", Locale.ENGLISH).write(PictureFormat.PNG, 2, bytes);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(640, read.getWidth());
        assertEquals(401, read.getHeight());
        assertEquals(argb(ExamplePicture.INPUT), read.getRGB(80, 60));
        String seen = OtherProgram.output("identify", bytes.toByteArray(), ".png", "-format", "%[Title] %x");
        assertTrue(seen.contains("75.59"), seen); // to the centimetre, which is 192 to the inch
        assertTrue(new String(bytes.toByteArray(), StandardCharsets.UTF_8).contains("Convolution, 5 × 5"));
    }

    @Test
    void whatWouldNotFitIntoMemoryIsKnownBeforehand() {
        assertTrue(PixelSize.of(picture, 4).isPossible());
        assertFalse(new PixelSize(15_360, 8_640).isPossible());
    }

    private static double block(Image image, int x, int y) {
        double sum = 0;
        for (int dy = 0; dy < 3; dy++) {
            for (int dx = 0; dx < 3; dx++) {
                sum += image.getPixelReader()
                        .getColor(Math.clamp(x + dx - 1, 0, 319), Math.clamp(y + dy - 1, 0, 199))
                        .getBrightness();
            }
        }
        return sum / 9;
    }

    private static double block(BufferedImage image, int x, int y) {
        double sum = 0;
        for (int dy = 0; dy < 3; dy++) {
            for (int dx = 0; dx < 3; dx++) {
                int rgb = image.getRGB(Math.clamp(x + dx - 1, 0, 319), Math.clamp(y + dy - 1, 0, 199));
                sum += Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255).getBrightness();
            }
        }
        return sum / 9;
    }

    private static void assertColour(Color expected, BufferedImage image, double x, double y, double scale) {
        int seen = image.getRGB((int) (x * scale), (int) (y * scale));
        assertEquals(Integer.toHexString(argb(expected)), Integer.toHexString(seen), x + ", " + y + " at " + scale);
    }

    static int argb(Color color) {
        return 0xff << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    static double distance(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                + Math.abs(one.getGreen() - other.getGreen())
                + Math.abs(one.getBlue() - other.getBlue());
    }
}
