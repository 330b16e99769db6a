package kernelight.network.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MatrixColoursTest {
    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StackPane(themes.source()), 100, 100);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyNumberIsReadableOnItsCell(FxRobot robot) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> themes.themeProperty().set(theme));
            Palette colours = themes.paletteProperty().get();
            for (int percent = 0; percent <= 100; percent++) {
                for (boolean isGood : new boolean[] {true, false}) {
                    Color fill = MatrixColours.fill(colours, isGood, percent / 100.0);
                    double contrast = MatrixColours.contrast(fill, MatrixColours.textOn(colours, fill));
                    assertTrue(
                            contrast >= MatrixColours.READABLE,
                            theme + ", " + percent + " %, " + isGood + ": " + contrast);
                }
            }
        }
    }

    @Test
    void theContrastIsThatOfWcag() {
        assertEquals(21, MatrixColours.contrast(Color.BLACK, Color.WHITE), 0.01);
        assertEquals(4.54, MatrixColours.contrast(Color.web("#767676"), Color.WHITE), 0.01);
    }
}
