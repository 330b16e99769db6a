package kernelight.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new StackPane(themes.source()), 100, 100);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void canvasesGetTheColoursOfTheStyleSheets(FxRobot robot) {
        assertEquals(Color.web("#0b64ad"), themes.paletteProperty().get().input());
        assertEquals(Color.web("#fcebea"), themes.paletteProperty().get().errorFill());
        robot.interact(() -> themes.themeProperty().set(Theme.DARK));
        assertEquals(Color.web("#6cb8ff"), themes.paletteProperty().get().input());
        assertEquals(Color.web("#1c222c"), themes.paletteProperty().get().panel());
    }
}
