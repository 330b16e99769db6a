package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.TestDigits;
import kernelight.digitreader.ReferenceDigits;
import kernelight.engine.training.BatchRunner;
import kernelight.handwriting.OwnDigits;
import kernelight.navigation.ScreenId;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HandwritingScreenTest {
    private static final ReferenceDigits OTHERS =
            new ReferenceDigits(false, GeneratedDigits.generate(100, 1), GeneratedDigits.generate(100, 2));

    @TempDir
    private Path folder;

    private final Background background = new Background("background");
    private final Background learning = new Background("learning");
    private final CurrentNetwork current = new CurrentNetwork();
    private OwnDigits own;
    private HandwritingModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        FxThread fxThread = new FxThread();
        TrainedNetworks trained = new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
        DrawingModel drawing = new DrawingModel(current, TestNetworks.files(folder), trained, background, fxThread);
        current.networkProperty().set(TestNetworks.reading(3));
        own = new OwnDigits(folder.resolve("own"), background, fxThread, notice -> {});
        model = new HandwritingModel(
                drawing, current, own, () -> OTHERS, BatchRunner.onCallingThread(), learning, background, fxThread);
        DrawingScreen screen = new DrawingScreen(
                drawing,
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                number -> {},
                score -> {});
        HandwritingScreen whole = new HandwritingScreen(
                screen,
                model,
                drawing.networks(),
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty());
        Shell shell = new Shell(
                texts,
                themes,
                new Preferences(),
                List.of(new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> whole)));
        scene = new Scene(shell, 1000, 700);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
        learning.close();
    }

    /** Draw, key, draw, key: each drawing is filed once, on a page of its own. */
    @Test
    void aDrawingIsFiledByTheKeyOfItsDigit(FxRobot robot) throws TimeoutException {
        assertTrue(scene.lookup("#file-answer").isDisabled());
        draw(robot);
        waitFor(() -> text("#file-answer").equals("That was a 3"));
        robot.push(KeyCode.DIGIT1);
        waitFor(() -> text("#open-handwriting").equals("Your handwriting: 0 of 1 read right"));
        assertEquals("Filed: 1", text("#filed"));
        draw(robot);
        waitFor(() -> text("#file-answer").equals("That was a 3"));
        robot.clickOn("#file-answer");
        waitFor(() -> text("#open-handwriting").equals("Your handwriting: 1 of 2 read right"));
        robot.clickOn("#undo-filing");
        waitFor(() -> text("#open-handwriting").equals("Your handwriting: 0 of 1 read right"));
        assertEquals(List.of("1"), labels());
    }

    /** From the drawing into a cell of the matrix, to one of its drawings, and back, without a mouse. */
    @Test
    void theHandwritingIsLookedAtByKeysAlone(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            own.change(own.set().with(TestDigits.of("0", 1)));
            own.change(own.set().with(TestDigits.of("3", 2)));
        });
        waitFor(() -> text("#open-handwriting").equals("Your handwriting: 1 of 2 read right"));
        robot.push(KeyCode.H);
        assertTrue(scene.lookup("#handwriting").isVisible());
        assertFalse(scene.lookup("#pad").getParent().isVisible());
        waitFor(() -> spoken("#test-matrix").contains("Generated test set: 10 of 100 read right (10.00 %)"));
        assertEquals("Confusion matrix. Your digits: 1 of 2 read right (50.00 %)", spoken("#own-matrix"));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals("0 read as 3: 1", spoken("#own-matrix"));
        robot.push(KeyCode.ENTER);
        robot.interact(() -> scene.lookup("#digit-gallery").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertTrue(spoken("#digit-gallery").startsWith("0, read as 3 with "), spoken("#digit-gallery"));
        robot.push(KeyCode.DIGIT3);
        waitFor(() -> text("#own-right").equals("2 of 2 read right"));
        robot.push(KeyCode.DELETE);
        waitFor(() -> text("#own-right").equals("1 of 1 read right"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        waitFor(() -> text("#own-right").equals("2 of 2 read right"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertFalse(scene.lookup("#handwriting").isVisible());
        assertTrue(scene.lookup("#pad").getParent().isVisible());
    }

    @Test
    void learningShowsBeforeAndAfterAndIsUndone(FxRobot robot) throws TimeoutException {
        robot.interact(() -> own.change(TestDigits.generated(7)));
        robot.interact(model::open);
        waitFor(() -> scene.lookup("#learn").isDisabled());
        assertTrue(text("#learning-obstacle").startsWith("At least 20 digits are needed, and there are 7"));
        robot.interact(() -> {
            own.change(TestDigits.generated(20));
            model.learning().batchesProperty().set(3);
        });
        robot.interact(() -> ((Button) scene.lookup("#learn")).fire());
        waitFor(() -> scene.lookup("#learning-outcome").isVisible());
        assertTrue(text("#handwriting-sentence").startsWith("always 3, learned from yours: "));
        assertTrue(scene.lookup("#moments").isVisible());
        robot.interact(() -> ((Button) scene.lookup("#undo-learning")).fire());
        assertFalse(scene.lookup("#learning-outcome").isVisible());
        assertFalse(scene.lookup("#moments").isVisible());
    }

    private List<String> labels() {
        return own.set().digits().stream().map(OwnDigit::label).toList();
    }

    private void draw(FxRobot robot) {
        Bounds pad = scene.lookup("#pad").localToScreen(scene.lookup("#pad").getBoundsInLocal());
        robot.moveTo(pad.getCenterX(), pad.getMinY() + pad.getHeight() * 0.2)
                .press(MouseButton.PRIMARY)
                .moveTo(pad.getCenterX(), pad.getMinY() + pad.getHeight() * 0.8)
                .release(MouseButton.PRIMARY);
    }

    private String text(String id) {
        return ((Labeled) scene.lookup(id)).getText();
    }

    private String spoken(String id) {
        Node node = scene.lookup(id);
        return node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
