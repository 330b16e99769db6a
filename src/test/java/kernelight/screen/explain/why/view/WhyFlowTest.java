package kernelight.screen.explain.why.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelight.attribution.Score;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.data.drawing.StrokePoint;
import kernelight.engine.training.BatchRunner;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.view.DrawingScreen;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.view.ExplainingScreen;
import kernelight.screen.explain.why.model.ScoreMap;
import kernelight.screen.explain.why.model.ScoreMethod;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhyFlowTest {
    private final Background background = new Background("background");
    private final Background maps = new Background("maps");
    private DrawingModel drawing;
    private ExplainModel explain;
    private WhyModel why;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        Preferences preferences = new Preferences();
        preferences.reduceMotionProperty().set(true);
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        CurrentNetwork current = new CurrentNetwork();
        FxThread fxThread = new FxThread();
        drawing = new DrawingModel(
                current,
                TestNetworks.files(Path.of("nowhere")),
                new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {}),
                background,
                fxThread);
        drawing.networks().readShipped();
        explain = new ExplainModel(
                receiver -> drawing.readingProperty().get().input().ifPresent(receiver), background, fxThread);
        drawing.readingProperty().subscribe(reading -> explain.follow(reading.input()));
        DrawingScreen screen = new DrawingScreen(
                drawing,
                texts,
                themes.paletteProperty(),
                window -> Optional.empty(),
                (window, name) -> Optional.empty(),
                explain::open,
                explain::askWhy);
        LocalizedMessage name = LocalizedMessage.of("drawing.name");
        why = new WhyModel(explain, background, maps, BatchRunner.onCallingThread(), fxThread);
        ExportServices exports = new ExportServices(new FileDialogs(texts), background, fxThread);
        ExplainingScreen explaining = new ExplainingScreen(
                screen,
                name,
                explain,
                texts,
                themes.paletteProperty(),
                preferences,
                exports,
                () -> new WhyView(
                        explain,
                        why,
                        texts,
                        themes.paletteProperty(),
                        preferences,
                        exports,
                        name,
                        Optional.of(screen.anotherPad())));
        Shell shell = new Shell(
                texts,
                themes,
                preferences,
                List.of(new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> explaining)));
        scene = new Scene(shell, 1000, 800);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
        maps.close();
    }

    /** A seven, in the coordinates of the page. */
    private void drawSeven(FxRobot robot) throws TimeoutException {
        waitFor(() -> drawing.networks().chosenProperty().get() != null);
        robot.interact(() -> {
            drawing.press(new StrokePoint(70, 60));
            drawing.drag(new StrokePoint(200, 60));
            drawing.drag(new StrokePoint(160, 150));
            drawing.release(new StrokePoint(120, 230));
        });
        waitFor(() -> drawing.readingProperty().get().snapshot().isPresent());
    }

    @Test
    @DisplayName("Why? shows a map; a place is covered by keys; the pad beside it is drawn on; Esc comes back")
    void fromTheAnswerToTheMap(FxRobot robot) throws TimeoutException {
        drawSeven(robot);
        robot.clickOn("#why");
        waitForMap();
        assertEquals("why 7", here());
        assertTrue(scene.lookup("#score-map").isFocused(), "the keys lead over the map");
        ScoreMap map = why.mapProperty().get().orElseThrow();
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.DOWN);
        assertEquals(
                Optional.of(new WhyModel.Place(15, 15)), why.pointedProperty().get());
        String detail = text("#why-detail");
        assertTrue(detail.startsWith("Row 16, column 16 covered: score of 7 changes from"), detail);
        assertTrue(texts(robot, ".picture-answer .section-title").contains("Covered at row 16, column 16"));

        Bounds pad = scene.lookup(".pad-with-tools .drawing-pad")
                .localToScreen(scene.lookup(".pad-with-tools .drawing-pad").getBoundsInLocal());
        robot.moveTo(pad.getMinX() + 20, pad.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(pad.getMaxX() - 20, pad.getCenterY())
                .release(MouseButton.PRIMARY);
        waitFor(() -> why.mapProperty().get().filter(now -> now != map).isPresent());
        assertEquals("why 7", here());
        robot.push(KeyCode.DELETE);
        waitFor(() -> why.numbersProperty().get().isEmpty());
        assertTrue(explain.isOpen(), "the next digit can be drawn");
        assertEquals("Nothing is read: draw a digit.", text("#why-answer"));

        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !explain.isOpen());
        assertTrue(scene.lookup("#pad").getParent().isVisible());
    }

    @Test
    @DisplayName("two classes, every method, the terms and the softmax lead into numbers and back")
    void theAnswerOpensIntoNumbers(FxRobot robot) throws TimeoutException {
        drawSeven(robot);
        robot.push(KeyCode.W);
        waitForMap();
        robot.interact(() -> why.compareWith(OptionalInt.of(1)));
        waitForMap();
        assertEquals("why 7 and not 1", here());
        for (ScoreMethod method : ScoreMethod.values()) {
            robot.interact(() -> why.choose(method));
            waitForMap();
            waitFor(() -> why.randomProperty().get().isPresent());
        }
        assertTrue(text(".why-fact").startsWith("The maps are those of P4, 5 × 5."), text(".why-fact"));
        robot.push(KeyCode.DIGIT1);
        assertEquals("why 1 and not 7", here());

        robot.clickOn("As a sum");
        waitFor(() -> scene.lookup(".why-term") != null);
        assertEquals(10, robot.lookup(".why-term").queryAll().size());
        robot.clickOn(".why-term");
        waitFor(() -> here().startsWith("F6 unit"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitFor(() -> here().equals("why 1 and not 7"));

        robot.interact(() -> why.topicProperty().set(WhyModel.Topic.SOFTMAX));
        waitFor(() -> isSeen(scene.lookup("#softmax-open")));
        robot.interact(((Hyperlink) scene.lookup("#softmax-open"))::fire);
        waitFor(() -> here().equals("softmax probability of 1"));
        robot.push(KeyCode.W);
        waitFor(() -> here().equals("why 1"));
        assertEquals(
                Score.of(1),
                why.questionProperty().get().map(WhyQuestion::score).orElseThrow());
        assertEquals(
                3, robot.lookup(".why-stage .breadcrumb .hyperlink").queryAll().size());
    }

    @Test
    @DisplayName("Ctrl+E exports the map: its picture and its numbers; leaving the page closes the panel")
    void theMapIsExported(FxRobot robot) throws TimeoutException {
        drawSeven(robot);
        robot.push(KeyCode.W);
        waitForMap();
        waitFor(() -> why.randomProperty().get().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitFor(() -> isPanelOpen());
        assertTrue(isSeen(scene.lookup(".window-tools .icon-button")));
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !isPanelOpen());
        assertTrue(explain.isOpen(), "the first Esc closes the panel only");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        waitFor(() -> isPanelOpen());
        robot.interact(() -> explain.close());
        robot.push(KeyCode.W);
        waitForMap();
        assertFalse(isPanelOpen());
    }

    private boolean isPanelOpen() {
        return scene.getRoot().lookupAll(".export-panel").stream().anyMatch(WhyFlowTest::isSeen);
    }

    private void waitForMap() throws TimeoutException {
        waitFor(() -> why.mapProperty().get().isPresent()
                && why.mapProperty()
                        .get()
                        .get()
                        .score()
                        .equals(why.questionProperty().get().orElseThrow().score()));
    }

    private String here() {
        return scene.getRoot().lookupAll(".breadcrumb .here").stream()
                .filter(WhyFlowTest::isSeen)
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private String text(String selector) {
        return ((Labeled) scene.lookup(selector)).getText();
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return condition.getAsBoolean();
        });
    }
}
