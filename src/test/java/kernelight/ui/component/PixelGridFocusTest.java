package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelight.ui.component.PixelGrid.Pixel;
import kernelight.ui.theme.Rainbow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PixelGridFocusTest {
    private Button before;
    private PixelGrid grid;

    @Start
    void start(Stage stage) {
        before = new Button("before");
        grid = new PixelGrid(new SimpleObjectProperty<>(Rainbow.palette()), PixelColouring.SEQUENTIAL, 2, 80);
        grid.show(new PixelMaps(2, 2, 2, new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
        grid.setOnChosen(pixel -> {});
        VBox window = new VBox(before, grid);
        SeenFocus.in(window);
        stage.setScene(new Scene(window, 300, 200));
        stage.show();
    }

    @Test
    @DisplayName("whoever comes by the Tab key sees at once at which number they are")
    void theTabKeyLeadsToTheFirstNumber(FxRobot robot) {
        robot.interact(before::requestFocus);
        robot.push(KeyCode.TAB);
        assertEquals(Optional.of(new Pixel(0, 0, 0, 1)), grid.pointedProperty().get());
        robot.push(KeyCode.RIGHT);
        assertEquals(Optional.of(new Pixel(0, 0, 1, 2)), grid.pointedProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(Optional.empty(), grid.pointedProperty().get());
    }

    @Test
    void aReaderSaysTheNumberInWords(FxRobot robot) {
        robot.interact(() -> grid.setDescription(pixel -> "\u2212" + pixel.value(), written -> "minus 1"));
        robot.interact(before::requestFocus);
        robot.push(KeyCode.TAB);
        assertEquals("minus 1", grid.getAccessibleText());
    }

    @Test
    @DisplayName("a click that gives it the keys points at nothing else than the mouse does")
    void theMousePointsWhereItIs(FxRobot robot) {
        robot.interact(grid::requestFocus);
        assertEquals(Optional.empty(), grid.pointedProperty().get());
    }
}
