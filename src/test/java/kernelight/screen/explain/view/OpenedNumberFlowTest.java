package kernelight.screen.explain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.data.drawing.StrokePoint;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.network.model.LayerCell;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.NetworkReader;
import kernelight.screen.drawing.view.DrawingScreen;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.screen.explain.why.view.WhyView;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.stage.state.NumberText;
import kernelight.stage.view.StageView;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.component.PixelGrid;
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
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OpenedNumberFlowTest {
    private final Background background = new Background("background");
    private final Preferences preferences = new Preferences();
    private DrawingModel drawing;
    private ExplainModel explain;
    private Scene scene;

    /** Has no network of its own. */
    private static final class NoFiles implements NetworkReader {
        @Override
        public Optional<TrainedNetwork> shipped() {
            return Optional.empty();
        }

        @Override
        public TrainedNetwork open(Path file) {
            throw new IllegalStateException("No file is opened here.");
        }
    }

    @Start
    void start(Stage stage) {
        preferences.reduceMotionProperty().set(true);
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        CurrentNetwork current = new CurrentNetwork();
        FxThread fxThread = new FxThread();
        drawing = new DrawingModel(
                current,
                new NoFiles(),
                new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {}),
                background,
                fxThread);
        Network network = Architecture.LENET5.create(3);
        current.networkProperty().set(new TrainedNetwork("LeNet-5", network, OptionalDouble.empty()));
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
        WhyModel why = new WhyModel(explain, background, background, BatchRunner.onCallingThread(), fxThread);
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
    }

    private void draw(FxRobot robot, double x) throws TimeoutException {
        robot.interact(() -> {
            drawing.press(new StrokePoint(x, 60));
            drawing.drag(new StrokePoint(x + 10, 150));
            drawing.release(new StrokePoint(x - 10, 230));
        });
        waitFor(() -> drawing.readingProperty().get().snapshot().isPresent());
    }

    @Test
    @DisplayName("a score opens, its unit, and so on down to a pixel of C1 with its products; Esc comes back")
    void fromAScoreDownToAPixel(FxRobot robot) throws TimeoutException {
        draw(robot, 140);
        Node scores = robot.lookup(".unit-strip").queryAll().stream()
                .max(Comparator.comparingDouble(Node::getLayoutX))
                .orElseThrow();
        Bounds squares = scores.localToScreen(scores.getBoundsInLocal());
        robot.clickOn(squares.getMinX() + 6, squares.getMinY() + 6);
        waitForNumber("F7 score of 0");
        assertTrue(scene.getFocusOwner() instanceof StageView, "the keys are the stage's");
        for (String next : List.of("F6 unit", "F5 unit", "P4 map", "C3 map", "P2 map", "C1 map")) {
            robot.push(KeyCode.ENTER);
            waitForNumber(next);
        }
        assertEquals(7, robot.lookup(".breadcrumb .hyperlink").queryAll().size());
        OpenedNumber number = explain.openedProperty().get().orElseThrow();
        assertEquals(25, number.terms().size());
        String largest = NumberText.roundedInCell(
                number.terms().get(number.bySize().getFirst()).product());
        assertEquals(largest, ((Label) scene.lookup(".term-row .term-product")).getText());
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        waitForNumber("P2 map");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        waitForNumber("C1 map");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !explain.isOpen());
        assertTrue(scene.lookup("#pad").getParent().isVisible());
        assertFalse(scene.lookup(".explain-stage").getParent().isVisible());
    }

    @Test
    @DisplayName(
            "Enter on a term of the list opens it, and Enter again goes on: the keys are not lost to another button")
    void theListOfTermsIsUsedByKeys(FxRobot robot) throws TimeoutException {
        draw(robot, 140);
        robot.interact(() -> explain.open(new LayerCell("F7", 9, 0, 0, 0)));
        waitForNumber("F7 score of 9");
        robot.interact(scene.lookup(".term-row")::requestFocus);
        robot.push(KeyCode.ENTER);
        waitForNumber("F6 unit");
        assertTrue(scene.getFocusOwner() instanceof StageView, "the keys are the stage's");
        robot.push(KeyCode.ENTER);
        waitForNumber("F5 unit");
        robot.interact(() -> {
            explain.orderProperty().set(ExplainModel.TermOrder.PLACE);
            scene.lookup(".term-row").requestFocus();
            explain.stage().player().playback().first();
            explain.stage().player().playback().nextMicroStep();
        });
        assertTrue(scene.getFocusOwner().getStyleClass().contains("term-row"), "a step leaves them where they are");
        assertFalse(drawing.page().strokes().isEmpty());
    }

    @Test
    @DisplayName("the view that is made ahead of the first number takes no keys")
    void whatIsPreparedTakesNoKeys(FxRobot robot) throws TimeoutException {
        Node pad = scene.lookup("#pad");
        robot.interact(pad::requestFocus);
        Node focused = scene.getFocusOwner();
        waitFor(() -> scene.lookup(".explain-stage") != null);
        assertFalse(explain.isOpen());
        assertEquals(focused, scene.getFocusOwner());
    }

    @Test
    @DisplayName("by keys alone a pixel is opened; a new stroke is followed; the mouse's back button returns")
    void aPixelIsOpenedByKeys(FxRobot robot) throws TimeoutException {
        draw(robot, 140);
        PixelGrid maps =
                robot.lookup(".pixel-grid").match(NodeQueryUtils.isVisible()).queryAs(PixelGrid.class);
        robot.push(KeyCode.TAB);
        robot.interact(maps::requestFocus);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        waitForNumber("C1 map 1, row 2, column 3");
        OpenedNumber before = explain.openedProperty().get().orElseThrow();
        draw(robot, 100);
        waitFor(() ->
                explain.openedProperty().get().filter(now -> now != before).isPresent());
        OpenedNumber followed = explain.openedProperty().get().orElseThrow();
        assertEquals(before.cell(), followed.cell());
        assertNotEquals(before.image(), followed.image());
        robot.moveTo(".explain-stage").press(MouseButton.BACK).release(MouseButton.BACK);
        waitFor(() -> !explain.isOpen());
    }

    private void waitForNumber(String name) throws TimeoutException {
        waitFor(() -> explain.isOpen() && here().startsWith(name));
    }

    private String here() {
        Node here = scene.lookup(".breadcrumb .here");
        return here == null ? "" : ((Label) here).getText();
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return condition.getAsBoolean();
        });
    }
}
