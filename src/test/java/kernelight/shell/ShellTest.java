package kernelight.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelight.screen.Screen;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
    private final List<String> happened = new ArrayList<>();
    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
    private Shell shell;

    /** A screen that writes down what happens to it. */
    private final class Diary implements Screen {
        private final String name;
        private final VBox settings = new VBox(new TextField());

        Diary(String name) {
            this.name = name;
            happened.add(name + " made");
        }

        @Override
        public Node heading() {
            return new Label("heading of " + name);
        }

        @Override
        public Node stage() {
            return new Label("stage of " + name);
        }

        @Override
        public Node settings() {
            return settings;
        }

        @Override
        public Node footer() {
            return new HBox();
        }

        @Override
        public void shown() {
            happened.add(name + " shown");
        }

        @Override
        public void hidden() {
            happened.add(name + " hidden");
        }

        @Override
        public void handleKey(KeyEvent key) {
            happened.add(name + " key " + key.getCode());
            key.consume();
        }
    }

    @Start
    void start(Stage stage) {
        List<ScreenEntry> entries = List.of(
                new ScreenEntry("convolution.name", Feather.GRID, () -> new Diary("first")),
                new ScreenEntry("drawing.name", Feather.EDIT_2, () -> new Diary("second")));
        shell = new Shell(new Texts(Language.ENGLISH), themes, entries);
        Scene scene = new Scene(shell, 900, 700);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void screensAreMadeWhenFirstOpenedAndKept(FxRobot robot) {
        assertEquals(List.of("first made", "first shown"), happened);
        robot.clickOn("Drawing");
        robot.clickOn("Convolution");
        assertEquals(
                List.of(
                        "first made",
                        "first shown",
                        "first hidden",
                        "second made",
                        "second shown",
                        "second hidden",
                        "first shown"),
                happened);
        assertTrue(robot.lookup("stage of first").tryQuery().isPresent());
        assertFalse(robot.lookup("stage of second").tryQuery().isPresent());
    }

    @Test
    void aSecondClickOnTheOpenScreenChangesNothing(FxRobot robot) {
        robot.clickOn("Convolution");
        assertEquals(List.of("first made", "first shown"), happened);
        assertTrue(robot.lookup("stage of first").tryQuery().isPresent());
    }

    @Test
    void keysGoToTheScreenUnlessAFieldNeedsThem(FxRobot robot) {
        robot.clickOn("stage of first").push(KeyCode.RIGHT);
        assertEquals("first key RIGHT", happened.getLast());
        robot.clickOn(".text-field").push(KeyCode.LEFT).write("4");
        assertEquals("first key RIGHT", happened.getLast(), "the field has the focus");
        assertEquals("4", robot.lookup(".text-field").queryAs(TextField.class).getText());
    }

    @Test
    void spaceBelongsToAButtonOnlyWhenTheKeyboardLedToIt(FxRobot robot) {
        robot.clickOn("Drawing").push(KeyCode.SPACE);
        assertEquals("second key SPACE", happened.getLast(), "after a click on its name the screen gets the key");
        robot.clickOn(".text-field").push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        happened.clear();
        robot.push(KeyCode.SPACE);
        assertTrue(happened.stream().noneMatch(entry -> entry.contains("key SPACE")), happened.toString());
    }

    @Test
    void theThemeButtonChangesTheThemeAndSaysWhatItWouldDo(FxRobot robot) {
        Node button = robot.lookup((Node node) -> "Use the dark theme".equals(node.getAccessibleText()))
                .query();
        robot.clickOn(button);
        assertEquals(Theme.DARK, themes.themeProperty().get());
        assertEquals("Use the light theme", button.getAccessibleText());
    }

    @Test
    void aNoticeStaysUntilItIsDismissed(FxRobot robot) {
        assertFalse(shell.notices().isVisible());
        robot.interact(() -> shell.notices().say("Something happened."));
        assertTrue(shell.notices().isVisible());
        robot.clickOn(shell.notices().lookup(".icon-button"));
        assertFalse(shell.notices().isVisible());
    }
}
