package kernelight.screen.pooling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lesson: step, another kind, the gradient, the shifted input, and everything undone. */
@ExtendWith(ApplicationExtension.class)
class PoolingScreenTest {
    private Scene scene;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        Preferences preferences = new Preferences();
        Screen screen = PoolingScreen.of(
                new PoolingModel(),
                texts,
                themes.paletteProperty(),
                preferences,
                new ExportServices(new FileDialogs(texts), Runnable::run, Runnable::run));
        Shell shell = new Shell(
                texts,
                themes,
                preferences,
                List.of(new ScreenEntry(ScreenId.POOLING, Feather.MINIMIZE_2, () -> screen)));
        scene = new Scene(shell, 1100, 700);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aLesson(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        assertEquals("Output row 1, column 1", position());
        assertEquals("is 6", step());
        assertEquals("6", shown("Output row 1, column 1"));
        robot.type(KeyCode.RIGHT);
        assertEquals("8", shown("Output row 1, column 2"));

        robot.clickOn("Average pooling");
        assertEquals("5.25", shown("Output row 1, column 2"));
        robot.clickOn("Backward");
        robot.type(KeyCode.RIGHT);
        assertEquals("0.25", shown("Input gradient row 1, column 1"));
        robot.clickOn("Shifted input");
        assertTrue(
                texts().contains("Input: 15 of 16 numbers changed (94 %). Output: 3 of 4 (75 %)."
                        + " That is a smaller share: here pooling hides a part of the shift."),
                texts()::toString);
        robot.clickOn("Down");
        assertTrue(
                texts().contains("Input: 15 of 16 numbers changed (94 %). Output: 4 of 4 (100 %)."
                        + " That is a larger share: here pooling does not hide the shift."),
                texts()::toString);

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.clickOn("Sliding window");
        assertEquals("8", shown("Output row 1, column 2"));
    }

    @Test
    @DisplayName("two images: steps go from the last output of one to the first of the next, a tab leads back")
    void aBatch(FxRobot robot) {
        assertTrue(imageTabs().isEmpty());
        typeBatchSize(robot, "2");
        assertEquals(
                List.of("1", "2"), imageTabs().stream().map(Labeled::getText).toList());
        for (int step = 0; step < 4; step++) {
            robot.type(KeyCode.RIGHT);
        }
        assertEquals("Image 1, row 2, column 2", position());
        robot.type(KeyCode.RIGHT);
        assertEquals("Image 2, row 1, column 1", position());
        assertTrue(imageTabs().getLast().isSelected());
        robot.interact(() -> stageCells());
        robot.clickOn(imageTabs().getFirst());
        assertEquals("Image 1, row 1, column 1", position());
        assertTrue(imageTabs().getFirst().isSelected());
        assertTrue(isSaid("Input, image 1, row 1, column 1 is 1"));
        assertEquals("6", shown("Output, image 1, row 1, column 1"));
        robot.type(KeyCode.RIGHT);
        assertEquals("Image 1, row 1, column 2", position());
        robot.clickOn(imageTabs().getLast());
        assertTrue(isSaid("Input, image 2, row 1, column 1 is "));
        assertFalse(isSaid("Input, image 1"));
    }

    private boolean isSaid(String begin) {
        WaitForAsyncUtils.waitForFxEvents();
        return scene.getRoot().lookupAll("*").stream()
                .map(Node::getAccessibleText)
                .anyMatch(text -> text != null && text.startsWith(begin));
    }

    private void typeBatchSize(FxRobot robot, String size) {
        Node row = robot.lookup(".number-stepper")
                .match(node -> node.lookupAll(".label").stream()
                        .anyMatch(label -> ((Labeled) label).getText().equals("Batch size")))
                .query();
        robot.clickOn(row.lookup(".text-field"))
                .push(KeyCode.CONTROL, KeyCode.A)
                .write(size)
                .push(KeyCode.ENTER);
        robot.interact(() -> scene.getRoot().lookup(".stage-view").requestFocus());
    }

    private List<ToggleButton> imageTabs() {
        WaitForAsyncUtils.waitForFxEvents();
        return scene.getRoot().lookupAll(".image-tabs .slice-tab").stream()
                .map(ToggleButton.class::cast)
                .filter(tab -> tab.getParent().isVisible())
                .toList();
    }

    @Test
    void theArrowKeysChooseTheKindOfPooling(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        robot.clickOn("Max pooling").type(KeyCode.DOWN);
        assertEquals("3.25", shown("Output row 1, column 1"));
        robot.type(KeyCode.DOWN);
        assertEquals("1. It is a tie: the first of the equal numbers is taken", shown("Output row 1, column 1"));
    }

    @Test
    void theBackwardViewSaysWhoGetsTheGradient(FxRobot robot) {
        robot.clickOn("Backward");
        assertTrue(
                texts().contains(
                                "The largest number of each window gets its whole gradient; the hatched cells get none. "
                                        + "Of equal numbers the first, in reading order, would take it."),
                texts()::toString);
        robot.interact(() -> stageCells());
        assertEquals("1, gets no gradien", shown("Input row 1, column 1"));
    }

    /** Screen readers ask for the cells. */
    private void stageCells() {
        scene.getRoot().lookup(".stage-view").queryAccessibleAttribute(AccessibleAttribute.CHILDREN);
    }

    @Test
    void aPrediction(FxRobot robot) {
        robot.clickOn("Predict").clickOn("This output");
        assertTrue(texts().contains("What is the output at row 1, column 1?"), texts()::toString);
        assertEquals("asked for", shown("Output row 1, column 1"));
        robot.write("3.25").type(KeyCode.ENTER);
        assertTrue(texts().contains("Wrong."), texts()::toString);
        assertTrue(texts().contains("What does this pooling keep of each window?"), texts()::toString);
        robot.clickOn("Which mistake?");
        assertTrue(texts().contains("This is the mean of the window."), texts()::toString);
        robot.clickOn("Show the steps");
        robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        assertEquals("number 2 of 4", step());
        robot.clickOn("Next").write("8").type(KeyCode.ENTER);
        assertTrue(texts().contains("Right: it is 8."), texts()::toString);
        assertTrue(texts().contains("1 solved, 1 on the first try"), texts()::toString);
    }

    private String position() {
        return robotText(".playback-place");
    }

    private String step() {
        WaitForAsyncUtils.waitForFxEvents();
        return scene.getRoot().lookupAll(".playback-words .label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList()
                .getLast();
    }

    private String robotText(String selector) {
        WaitForAsyncUtils.waitForFxEvents();
        return ((Labeled) scene.lookup(selector)).getText();
    }

    private List<String> texts() {
        WaitForAsyncUtils.waitForFxEvents();
        return scene.getRoot().lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList();
    }

    /** What a screen reader says of a cell. */
    private String shown(String cell) {
        WaitForAsyncUtils.waitForFxEvents();
        String begin = cell + " is ";
        return scene.getRoot().lookupAll("*").stream()
                .map(node -> node.getAccessibleText() == null ? "" : node.getAccessibleText())
                .filter(text -> text.startsWith(begin))
                .map(text -> text.substring(begin.length(), text.length() - 1))
                .findFirst()
                .orElse("");
    }
}
