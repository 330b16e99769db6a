package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.Run;
import kernelight.export.file.SavedPicture;
import kernelight.export.model.AnimationSteps;
import kernelight.export.model.PictureBackground;
import kernelight.export.model.PictureContent;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.SavedConvolution;
import kernelight.stage.export.StageExport;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.view.StageView;
import kernelight.ui.preference.Preferences;
import kernelight.ui.surface.Picture;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a saved picture shows, by what was chosen for it. */
@ExtendWith(ApplicationExtension.class)
class ExportedPictureTest {
    private static final int WHITE = 0xffffffff;

    private final ConvolutionModel model = new ConvolutionModel();
    private Palette dark;
    private StageView view;
    private StageExport export;

    @Start
    void start(Stage stage) {
        Fonts.load();
        dark = ThemeSwitch.paletteOf(Theme.DARK, ColorMap.CIVIDIS);
        SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(dark);
        Texts texts = new Texts(Language.ENGLISH);
        view = new StageView(model.player(), texts, palette, new Preferences(), "convolution.stage.help");
        new Scene(view, 1000, 600);
        layOut();
        export = new StageExport(
                model.player(), new ConvolutionExport(model), texts, palette, view, new SavedConvolution(model));
    }

    private void layOut() {
        view.resize(1000, 600);
        view.requestLayout();
        view.layout();
    }

    private Picture picture(PictureBackground background) {
        return export.picture(new PictureContent(background, false, false));
    }

    private static BufferedImage png(Picture picture) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new SavedPicture(picture, "", Locale.ENGLISH).write(PictureFormat.PNG, 1, file);
            return ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String svg(Picture picture) {
        return new SavedPicture(picture, "", Locale.ENGLISH).svg();
    }

    @Test
    void itsBackgroundIsTheWindowsWhiteOrNothing(FxRobot robot) {
        robot.interact(() -> {
            BufferedImage stage = png(picture(PictureBackground.STAGE));
            assertFalse(stage.getColorModel().hasAlpha());
            assertNotEquals(WHITE, stage.getRGB(2, 2));
            BufferedImage white = png(picture(PictureBackground.WHITE));
            assertFalse(white.getColorModel().hasAlpha());
            assertEquals(WHITE, white.getRGB(2, 2));
            BufferedImage transparent = png(picture(PictureBackground.TRANSPARENT));
            assertEquals(0, transparent.getRGB(2, 2) >>> 24);
            assertEquals(stage.getWidth(), transparent.getWidth());
            long painted = 0;
            for (int x = 0; x < transparent.getWidth(); x++) {
                painted += transparent.getRGB(x, transparent.getHeight() / 3) >>> 24 == 255 ? 1 : 0;
            }
            assertTrue(painted > 100, "cells are not transparent");
        });
    }

    @Test
    void nothingOfADarkWindowIsLeftOnWhite(FxRobot robot) {
        robot.interact(() -> {
            String white = svg(picture(PictureBackground.WHITE));
            String light =
                    hex(ThemeSwitch.paletteOf(Theme.LIGHT, ColorMap.CIVIDIS).output());
            assertTrue(white.contains(light));
            assertFalse(white.contains(hex(dark.output())));
            assertTrue(svg(picture(PictureBackground.TRANSPARENT)).contains(hex(dark.output())));
        });
    }

    private static String hex(Color color) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    @Test
    void aTransparentVectorPictureHasNoRectangleOfItsOwnSize(FxRobot robot) {
        robot.interact(() -> {
            Picture picture = picture(PictureBackground.TRANSPARENT);
            String page = "width=\"%.0f\" height=\"%.0f\" fill".formatted(picture.width(), picture.height());
            assertFalse(svg(picture).contains(page));
            assertTrue(svg(picture(PictureBackground.STAGE)).contains(page));
        });
    }

    @Test
    void theSizeFormulaStandsAboveInLettersAndNumbers(FxRobot robot) {
        robot.interact(() -> {
            Picture plain = export.picture(PictureContent.STAGE);
            Picture with = export.picture(new PictureContent(PictureBackground.STAGE, true, false));
            assertTrue(export.hasFormula());
            assertTrue(with.height() > plain.height() + 20);
            assertFalse(svg(plain).contains("math letter\""));
            for (String letter : new String[] {"O", "N", "P", "F", "S"}) {
                assertTrue(svg(with).matches("(?s).*class=\"math letter\"[^>]*>" + letter + "<.*"), letter);
            }
            model.set(ConvolutionSetting.STRIDE_COLUMNS, 2);
            assertTrue(svg(export.picture(new PictureContent(PictureBackground.STAGE, true, false)))
                    .matches("(?s).*class=\"math\"[^>]*>2<.*"));
        });
    }

    @Test
    void theFormulaIsNotThereWhileAQuizAsksForTheSize(FxRobot robot) {
        robot.interact(() -> {
            model.player()
                    .options()
                    .hidden()
                    .set(HiddenOutputs.sizeOf(model.player().walk()));
            assertFalse(export.hasFormula());
            assertFalse(svg(export.picture(new PictureContent(PictureBackground.STAGE, true, false)))
                    .contains("math" + " letter\""));
        });
    }

    @Test
    void ofAScrolledStageAllIsShownOrWhatIsInSight(FxRobot robot) {
        robot.interact(() -> {
            assertFalse(export.isScrolled());
            PictureContent inSight = new PictureContent(PictureBackground.STAGE, false, true);
            assertEquals(
                    export.picture(PictureContent.STAGE).width(),
                    export.picture(inSight).width());
            model.set(ConvolutionSetting.INPUT_ROWS, 16);
            model.set(ConvolutionSetting.INPUT_COLUMNS, 16);
            model.set(ConvolutionSetting.CHANNELS, 4);
            view.resize(1000, 300);
            view.requestLayout();
            view.layout();
            assertTrue(export.isScrolled());
            Picture all = export.picture(PictureContent.STAGE);
            Picture seen = export.picture(inSight);
            assertTrue(seen.height() < all.height());
            assertTrue(numbers(seen) < numbers(all) / 2, numbers(seen) + " of " + numbers(all));
        });
    }

    private static int numbers(Picture picture) {
        return svg(picture).split("<text", -1).length;
    }

    @Test
    void anAnimationByStepsShowsEveryFlipOfTheFilter(FxRobot robot) {
        robot.interact(() -> {
            int plain = steps(PictureContent.STAGE).run().length();
            assertEquals(1 + 9, plain, "the start and nine outputs");
            model.setFlipped(true);
            layOut();
            Run flipped = steps(PictureContent.STAGE).run();
            assertEquals(1 + 2 + 9, flipped.length(), "the rows and the columns of the filter are flipped first");
            List<byte[]> first = IntStream.range(0, 4)
                    .mapToObj(frame -> pixels(flipped.picture().apply(frame)))
                    .toList();
            for (int frame = 1; frame < first.size(); frame++) {
                assertFalse(Arrays.equals(first.get(frame - 1), first.get(frame)), "frame " + frame);
            }
        });
    }

    @Test
    void anAnimationHasTheBackgroundAndTheFormulaThatAreChosen(FxRobot robot) {
        robot.interact(() -> {
            Picture plain = steps(PictureContent.STAGE).run().picture().apply(3);
            Run white = steps(new PictureContent(PictureBackground.WHITE, true, false))
                    .run();
            assertEquals(WHITE, png(white.picture().apply(3)).getRGB(2, 2));
            assertNotEquals(WHITE, png(plain).getRGB(2, 2));
            assertTrue(white.picture().apply(3).height() > plain.height(), "the formula stands above");
            assertFalse(Arrays.equals(
                    pixels(white.picture().apply(3)), pixels(white.picture().apply(4))));
        });
    }

    private AnimationSteps steps(PictureContent content) {
        return export.animations(content).getFirst();
    }

    private static byte[] pixels(Picture picture) {
        BufferedImage image = png(picture);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
        bytes.asIntBuffer().put(pixels);
        return bytes.array();
    }
}
