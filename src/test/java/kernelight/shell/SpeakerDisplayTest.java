package kernelight.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SpeakerDisplayTest {
    private static final Rectangle2D HALL = new Rectangle2D(400, 0, 600, 500);

    private final List<KeyCode> pressed = new ArrayList<>();
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        stage.setScene(new Scene(new StackPane(new Label("what everybody sees")), 300, 200));
        stage.setX(20);
        stage.setY(30);
        stage.show();
    }

    private SpeakerDisplay display(Optional<Rectangle2D> beside) {
        return new SpeakerDisplay(() -> beside, key -> pressed.add(key.getCode()));
    }

    @Test
    @DisplayName("the window goes to the hall, the speaker's takes its place and its keys; after it all is as before")
    void twoDisplays(FxRobot robot) {
        SpeakerDisplay display = display(Optional.of(HALL));
        Label notes = new Label("notes");
        robot.interact(() -> {
            display.setView(Optional.of(() -> new StackPane(notes)));
            display.begin(window);
        });
        assertEquals(400, window.getX());
        assertEquals(2, Window.getWindows().size());
        Stage speaker = (Stage) notes.getScene().getWindow();
        assertEquals(20, speaker.getX());
        assertEquals(window.getScene().getStylesheets(), speaker.getScene().getStylesheets());
        robot.interact(() -> notes.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false)));
        assertEquals(List.of(KeyCode.PAGE_DOWN), pressed);
        robot.interact(() -> display.end(window));
        assertEquals(1, Window.getWindows().size());
        assertEquals(20, window.getX());
        assertEquals(30, window.getY());
    }

    @Test
    @DisplayName("with one display, or nothing to see, there is no second window")
    void oneDisplay(FxRobot robot) {
        robot.interact(() -> {
            SpeakerDisplay alone = display(Optional.empty());
            alone.setView(Optional.of(StackPane::new));
            alone.begin(window);
            alone.end(window);
            display(Optional.of(HALL)).begin(window);
        });
        assertEquals(1, Window.getWindows().size());
        assertEquals(20, window.getX());
        assertTrue(window.isShowing());
    }
}
