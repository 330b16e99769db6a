package kernelight.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SteadyScrollTest {
    private ScrollPane scroll;
    private Region sentence;
    private Button more;

    @Start
    void start(Stage stage) {
        sentence = new Region();
        sentence.setMinHeight(100);
        more = new Button("+");
        Region below = new Region();
        below.setMinHeight(900);
        scroll = new ScrollPane(new VBox(sentence, more, below));
        SteadyScroll.of(scroll);
        stage.setScene(new Scene(scroll, 200, 400));
        stage.show();
    }

    private double place() {
        return more.localToScene(0, 0).getY();
    }

    @Test
    @DisplayName("a button stays under the mouse while a sentence above it comes and goes")
    void whatIsPressedStays(FxRobot robot) throws TimeoutException {
        more.setOnAction(event -> sentence.setMinHeight(sentence.getMinHeight() + 60));
        double before = place();
        for (int click = 0; click < 3; click++) {
            robot.clickOn(more);
            waitForHeight(160 + 60 * click);
            assertEquals(before, place(), 1);
        }
        more.setOnAction(event -> sentence.setMinHeight(sentence.getMinHeight() - 60));
        robot.interact(more::fire);
        waitForHeight(220);
        assertEquals(before, place(), 1);
    }

    private void waitForHeight(double height) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> sentence.getHeight() == height);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @DisplayName("what a person scrolls is scrolled")
    void scrollingIsLeftAlone(FxRobot robot) {
        robot.clickOn(more);
        double before = place();
        robot.interact(() -> scroll.setVvalue(0.1));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(place() < before - 20);
    }
}
