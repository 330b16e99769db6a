package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.files.json.JsonWriter;
import kernelight.lesson.BuiltInLesson;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonScene;
import kernelight.lesson.OpenedLesson;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.ui.component.LockablePane;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Lessons in the whole window: walked by the keys of a clicker, and made. */
@ExtendWith(ApplicationExtension.class)
class LessonFlowTest {
    @TempDir
    Path home;

    private final Texts texts = new Texts(Language.ENGLISH);
    private WholeWindow window;

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> window = new WholeWindow(texts, home, 1440, 900));
    }

    private Lesson begin(FxRobot robot, BuiltInLesson builtIn) {
        Lesson lesson = builtIn.read();
        robot.interact(() -> window.open(new OpenRequest.Walk(new OpenedLesson(lesson, Optional.empty()))));
        return lesson;
    }

    private void press(FxRobot robot, KeyCode code) {
        robot.interact(() -> {
            window.shell.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            window.layout();
        });
    }

    private String said() {
        return ((Label) window.shell.lookup("#lesson-text")).getText();
    }

    private void assertShown(LessonScene scene) {
        assertEquals(scene.text().in("en"), said());
        assertEquals(JsonWriter.text(scene.state()), window.state(scene.screen()));
    }

    @Test
    void everyLessonIsWalkedFromItsFirstSceneToItsLast(FxRobot robot) {
        for (BuiltInLesson builtIn : BuiltInLesson.values()) {
            for (LessonScene scene : begin(robot, builtIn).scenes()) {
                assertShown(scene);
                for (int step = 0; step <= scene.steps(); step++) {
                    press(robot, KeyCode.PAGE_DOWN);
                }
            }
        }
    }

    @Test
    void whateverWasChangedGoingOnIsExactAndLeavingBringsOnesOwnBack(FxRobot robot) {
        robot.interact(() -> {
            window.shell.show(ScreenId.CONVOLUTION);
            toggle("im2col").fire();
        });
        String own = window.state("convolution");
        Lesson lesson = begin(robot, BuiltInLesson.STEP_BY_STEP);
        assertTrue(settings().isDisabled());
        for (int i = 0; i < 4 + 1 + 3 + 1 + 8; i++) {
            press(robot, KeyCode.PAGE_DOWN);
        }
        assertShown(lesson.scenes().get(4));
        assertFalse(settings().isDisabled());
        assertTrue(isLocked("presets"));
        robot.interact(() -> toggle("Backward").fire());
        assertNotEquals(JsonWriter.text(lesson.scenes().get(4).state()), window.state("convolution"));
        press(robot, KeyCode.PAGE_DOWN);
        assertShown(lesson.scenes().get(5));
        press(robot, KeyCode.PAGE_UP);
        assertShown(lesson.scenes().get(4));
        robot.interact(
                () -> button("Leave the lesson; your own work comes back").fire());
        assertEquals(own, window.state("convolution"));
        assertEquals(null, window.shell.lookup("#lesson-text"));
    }

    @Test
    void aQuestionIsAnsweredAndAKeyOfTheClickerGoesOnFromItsField(FxRobot robot) {
        Lesson lesson = begin(robot, BuiltInLesson.STEP_BY_STEP);
        press(robot, KeyCode.PAGE_DOWN);
        press(robot, KeyCode.PAGE_DOWN);
        assertShown(lesson.scenes().get(1));
        TextField field = (TextField) window.shell.lookup(".lesson-answer");
        robot.interact(() -> {
            field.setText("9");
            button("Check").fire();
        });
        assertEquals("Not yet. Look at the stage and try again.", verdict());
        robot.interact(() -> {
            field.setText("10");
            button("Check").fire();
            field.requestFocus();
        });
        assertEquals("Right.", verdict());
        String before = window.state("convolution");
        press(robot, KeyCode.PAGE_DOWN);
        assertNotEquals(before, window.state("convolution"));
    }

    private String verdict() {
        return ((Label) window.shell.lookup(".lesson-verdict")).getText();
    }

    @Test
    void theLanguageIsFollowed(FxRobot robot) {
        Lesson lesson = begin(robot, BuiltInLesson.POOLING);
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertEquals(lesson.scenes().getFirst().text().in("ko"), said());
    }

    @Test
    void aLessonIsMadeFromTheScreensAndWalked(FxRobot robot) {
        robot.interact(() -> {
            window.open(new OpenRequest.Make(new OpenedLesson(Lesson.empty("en", "Mine"), Optional.empty()), false));
            window.shell.show(ScreenId.CONVOLUTION);
            addScene().fire();
            ((TextInputControl) window.shell.lookup("#scene-text")).setText("Look at this.");
            window.shell.show(ScreenId.POOLING);
            addScene().fire();
            window.layout();
            button("Walk the lesson").fire();
            window.layout();
        });
        assertEquals("Look at this.", said());
        assertEquals(ScreenId.CONVOLUTION, window.shell.shown());
        for (int i = 0; i < 10; i++) {
            press(robot, KeyCode.PAGE_DOWN);
        }
        assertEquals(ScreenId.POOLING, window.shell.shown());
    }

    private Button addScene() {
        return (Button) window.shell.lookup("#lesson-add-scene");
    }

    private boolean isLocked(String group) {
        List<LockablePane> panes = window.shell.lookupAll("." + LockablePane.STYLE_CLASS).stream()
                .map(LockablePane.class::cast)
                .filter(pane -> pane.group().equals(group))
                .toList();
        assertFalse(panes.isEmpty(), group);
        return panes.stream().allMatch(pane -> pane.getChildren().getFirst().isDisable());
    }

    @Test
    void lockedNumbersAreNeitherTypedNorFilled(FxRobot robot) {
        robot.interact(() -> {
            window.shell.show(ScreenId.CONVOLUTION);
            toggle("Numbers").fire();
        });
        begin(robot, BuiltInLesson.STEP_BY_STEP);
        assertFalse(isLocked("values"));
        for (int i = 0; i < 2 + 4 + 2; i++) {
            press(robot, KeyCode.PAGE_DOWN);
        }
        assertTrue(isLocked("values"));
    }

    private Node settings() {
        return window.shell.lookup(".settings");
    }

    private ToggleButton toggle(String text) {
        return WholeWindow.nodes(window.shell)
                .filter(node -> node instanceof ToggleButton button && text.equals(button.getText()))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Button button(String name) {
        return WholeWindow.nodes(window.shell)
                .filter(node -> node instanceof Button button
                        && (name.equals(button.getText()) || name.equals(button.getAccessibleText())))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
