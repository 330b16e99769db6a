package kernelight.export.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelight.export.model.ExampleSource;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panel as a user operates it. */
@ExtendWith(ApplicationExtension.class)
class ExportPanelTest {
    private final DoubleProperty enlarged = new SimpleDoubleProperty(1);
    private final Texts texts = new Texts(Language.ENGLISH);
    private final ExampleSource source = new ExampleSource();
    private final SimpleIntegerProperty position = new SimpleIntegerProperty();
    private ExportTool exportTool;
    private StackPane stagePart;

    @TempDir
    Path folder;

    private final class InTheFolder implements FileQuestions {
        @Override
        public Optional<Path> whereToSave(@Nullable Window window, String name, String extension) {
            return Optional.of(folder.resolve(name));
        }

        @Override
        public Optional<Path> whatToOpen(@Nullable Window window, List<String> extensions) {
            return Optional.empty();
        }
    }

    @Start
    void start(Stage stage) {
        Fonts.load();
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        exportTool = new ExportTool(
                texts, source, new ExportServices(new InTheFolder(), Runnable::run, Runnable::run), enlarged, position);
        Region ground = new Region();
        ground.getStyleClass().add("stage");
        stagePart = exportTool.over(ground, ground::requestFocus);
        BorderPane root = new BorderPane(stagePart);
        root.setTop(exportTool.button());
        root.getChildren().add(themes.source());
        root.setOnKeyPressed(exportTool::handleKey);
        Scene scene = new Scene(root, 700, 900);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void inPresentationModeThePanelIsLargerAndStaysInTheWindow(FxRobot robot) {
        open(robot, "Picture");
        double usual = panel().localToScene(panel().getBoundsInLocal()).getWidth();
        robot.interact(() -> enlarged.set(1.4));
        Bounds large = panel().localToScene(panel().getBoundsInLocal());
        assertEquals(1.4 * usual, large.getWidth(), 2);
        assertTrue(stagePart.localToScene(stagePart.getBoundsInLocal()).contains(large));
        robot.interact(() -> enlarged.set(3));
        large = panel().localToScene(panel().getBoundsInLocal());
        assertTrue(stagePart.localToScene(stagePart.getBoundsInLocal()).contains(large));
    }

    private ExportPanel panel() {
        return (ExportPanel) stagePart.lookup(".export-panel");
    }

    private void open(FxRobot robot, String kind) {
        robot.clickOn(exportTool.button());
        robot.clickOn(kind);
    }

    private String progressText(FxRobot robot) {
        return robot.lookup(".done").queryAs(Label.class).getText();
    }

    @Test
    void aPictureIsSaved(FxRobot robot) {
        open(robot, "Picture");
        robot.clickOn("PDF");
        robot.clickOn("Save…");
        assertEquals("Saved as " + folder.resolve("square.pdf"), progressText(robot));
        assertTrue(Files.exists(folder.resolve("square.pdf")));
    }

    @Test
    void theFileOfAnEarlierPictureIsNotReportedAgain(FxRobot robot) {
        open(robot, "Picture");
        robot.clickOn("Save…");
        Label said = robot.lookup(".done").query();
        assertTrue(said.isVisible());
        robot.clickOn(exportTool.button()).clickOn(exportTool.button());
        assertTrue(panel().isVisible());
        assertFalse(said.isVisible());
    }

    @Test
    void numbersAreCopied(FxRobot robot) {
        open(robot, "Numbers");
        robot.clickOn("NumPy");
        TextArea preview = robot.lookup(".preview").<TextArea>queryAll().stream()
                .filter(area -> area.isVisible() && area.getParent().isVisible())
                .findFirst()
                .orElseThrow();
        assertEquals(
                "import numpy as np\n\ninput = np.array([[1, 2],\n                  [3, 4]])\n", preview.getText());
        robot.clickOn("Copy");
        assertEquals("Copied.", progressText(robot));
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(preview.getText(), copied[0]);
    }

    @Test
    void everythingByKeyboard(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertTrue(panel().isVisible());
        assertEquals("Picture", ((ToggleButton) stagePart.getScene().getFocusOwner()).getText());
        assertTrue(stagePart.getScene().getFocusOwner().isFocusVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(panel().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertTrue(Files.exists(folder.resolve("square.kernelight")));
        assertEquals("Saved as " + folder.resolve("square.kernelight"), progressText(robot));
    }

    @Test
    void whatIsOfferedFollowsTheStageAndTheLanguage(FxRobot robot) {
        open(robot, "Picture");
        assertTrue(robot.lookup("400 × 200 pixels").tryQuery().isPresent());
        source.width = 300;
        robot.interact(() -> position.set(1));
        assertTrue(robot.lookup("600 × 200 pixels").tryQuery().isPresent());
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertTrue(robot.lookup("600 × 200 픽셀").tryQuery().isPresent());
    }

    @Test
    void anAnimationTooLongCannotBeSavedUntilTheRemedyIsApplied(FxRobot robot) {
        source.products = 5000;
        open(robot, "Animation");
        robot.clickOn(".combo-box").clickOn("each product (5,000)");
        Button save = robot.lookup("Save…").queryButton();
        assertTrue(save.isDisabled());
        robot.clickOn(".choice");
        assertFalse(save.isDisabled());
        robot.clickOn(save);
        assertTrue(Files.exists(folder.resolve("square.gif")));
    }
}
