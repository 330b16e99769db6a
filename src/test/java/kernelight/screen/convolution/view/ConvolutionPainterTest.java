package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.screen.convolution.model.Moment;
import kernelight.screen.convolution.model.Setting;
import kernelight.screen.convolution.model.Shades;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Paints moments on a canvas and probes colours near the upper left corners of cells, where no number is. */
@ExtendWith(ApplicationExtension.class)
class ConvolutionPainterTest {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 700;

    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
    private final Texts texts = new Texts(Language.ENGLISH);
    private final ConvolutionModel model = new ConvolutionModel();
    private StageGeometry geometry;
    private WritableImage picture;

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StackPane(themes.source()), 100, 100);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void paint(FxRobot robot) {
        robot.interact(() -> {
            Moment moment = model.momentProperty().get();
            geometry = new StageFit(text -> 0.6 * text.length())
                    .fit(moment.walk(), WIDTH - 100, HEIGHT - 100, StageScroll.NONE)
                    .movedBy(50, 50);
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            new ConvolutionPainter(new TextMeasure())
                    .paint(
                            canvas.getGraphicsContext2D(),
                            new StagePicture(
                                    moment,
                                    model.lighting(),
                                    model.shadedProperty().get()
                                            ? Optional.of(new Shades(moment.walk()))
                                            : Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    StageWords.of(texts, moment.walk())),
                            geometry,
                            palette());
            picture = canvas.snapshot(null, null);
        });
    }

    private Palette palette() {
        return themes.paletteProperty().get();
    }

    /** The colour a little inside the upper left corner of a cell. */
    private Color corner(GridName grid, int row, int column) {
        Rectangle2D bounds =
                geometry.area(grid).bounds(GridCell.of(grid, row, column).cell());
        return at(bounds.getMinX() + 8, bounds.getMinY() + 8);
    }

    /** The colour on the left edge of a cell. */
    private Color edge(GridName grid, int row, int column) {
        Rectangle2D bounds =
                geometry.area(grid).bounds(GridCell.of(grid, row, column).cell());
        return at(bounds.getMinX() + 1, bounds.getMinY() + bounds.getHeight() / 2);
    }

    private Color at(double x, double y) {
        return picture.getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void theWindowIsLitAndTheRestIsPlain(FxRobot robot) {
        model.playback().seek(4 * 10 + 7);
        paint(robot);
        assertEquals(palette().panel(), corner(GridName.INPUT, 0, 0));
        assertEquals(palette().inputFill(), corner(GridName.INPUT, 1, 1));
        assertNotEquals(palette().inputFill(), corner(GridName.INPUT, 3, 3), "still to come");
        assertNotEquals(palette().panel(), corner(GridName.INPUT, 3, 3), "still to come");
        assertEquals(palette().ink(), edge(GridName.INPUT, 3, 1), "the current product is boxed in ink");
        assertEquals(palette().ink(), edge(GridName.FILTER, 2, 0));
        assertEquals(palette().filterFill(), corner(GridName.FILTER, 1, 1));
    }

    @Test
    void theOutputFillsAsItIsComputed(FxRobot robot) {
        model.playback().seek(4 * 10 + 7);
        paint(robot);
        assertEquals(palette().outputFill(), corner(GridName.OUTPUT, 0, 0));
        assertEquals(palette().outputFill(), corner(GridName.OUTPUT, 1, 0));
        assertEquals(palette().panel(), corner(GridName.OUTPUT, 1, 1), "only so far");
        assertEquals(palette().output(), edge(GridName.OUTPUT, 1, 1));
        assertEquals(palette().panel(), corner(GridName.OUTPUT, 2, 2));
        model.playback().last();
        paint(robot);
        assertEquals(palette().outputFill(), corner(GridName.OUTPUT, 2, 2));
    }

    @Test
    void paddingHasItsOwnGround(FxRobot robot) {
        model.set(Setting.PADDING, 1);
        model.playback().last();
        paint(robot);
        assertEquals(palette().paddingFill(), corner(GridName.INPUT, -1, -1));
        assertEquals(palette().panel(), corner(GridName.INPUT, 0, 0));
        assertEquals(palette().inputFill(), corner(GridName.INPUT, 5, 5), "padding under the window is lit too");
    }

    @Test
    void cellsThatAreNeverReadAreHatched(FxRobot robot) {
        model.set(Setting.INPUT_SIZE, 7);
        model.set(Setting.STRIDE, 3);
        paint(robot);
        assertTrue(hatched(6, 1), "the last row is never read");
        assertFalse(hatched(4, 4), "this cell is read");
    }

    private boolean hatched(int row, int column) {
        Rectangle2D bounds =
                geometry.input().bounds(GridCell.of(GridName.INPUT, row, column).cell());
        for (int x = 4; x < bounds.getWidth() / 3; x++) {
            if (!at(bounds.getMinX() + x, bounds.getMinY() + 8).equals(palette().panel())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void pointingLightsWhatIsTied(FxRobot robot) {
        model.playback().last();
        model.pointedAtProperty().set(Optional.of(GridCell.of(GridName.INPUT, 0, 1)));
        paint(robot);
        assertEquals(palette().outputFill(), corner(GridName.OUTPUT, 0, 0));
        assertEquals(palette().outputFill(), corner(GridName.OUTPUT, 0, 1));
        assertEquals(palette().panel(), corner(GridName.OUTPUT, 0, 2));
        assertEquals(palette().filterFill(), corner(GridName.FILTER, 0, 0));
        assertEquals(palette().panel(), corner(GridName.FILTER, 2, 2));
        assertEquals(palette().ink(), edge(GridName.INPUT, 0, 1));
    }

    @Test
    void shadedCellsAreAsBrightAsTheirNumbers(FxRobot robot) {
        model.shadedProperty().set(true);
        model.playback().last();
        paint(robot);
        assertEquals(ShadeColors.grey(1), corner(GridName.INPUT, 0, 0));
        assertEquals(ShadeColors.grey(0), corner(GridName.INPUT, 1, 0));
        assertEquals(palette().inputFill(), corner(GridName.INPUT, 2, 2), "the window is lit, not shaded");
        assertEquals(ShadeColors.response(1, palette()), corner(GridName.OUTPUT, 0, 0));
        assertEquals(ShadeColors.response(0.5, palette()), corner(GridName.OUTPUT, 1, 0));
    }

    @Test
    void theDarkThemeGivesItsColours(FxRobot robot) {
        robot.interact(() -> themes.themeProperty().set(Theme.DARK));
        paint(robot);
        assertEquals(Color.web("#1c222c"), corner(GridName.INPUT, 4, 4));
        assertEquals(Color.web("#45310f"), corner(GridName.FILTER, 0, 0));
    }
}
