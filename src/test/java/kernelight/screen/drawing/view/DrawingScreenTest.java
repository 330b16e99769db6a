package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import kernelight.attribution.Score;
import kernelight.concurrent.Background;
import kernelight.concurrent.FxThread;
import kernelight.data.drawing.Preprocessing;
import kernelight.data.drawing.StrokePoint;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;
import kernelight.navigation.ScreenId;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkNumber;
import kernelight.network.model.NetworkView;
import kernelight.pad.model.Tool;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.NetworkReader;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PixelGrid;
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
class DrawingScreenTest {
    @TempDir
    private Path folder;

    private final Background background = new Background("background");
    private final CurrentNetwork current = new CurrentNetwork();
    private final TrainedNetworks trained =
            new TrainedNetworks(Path.of("nowhere"), work -> {}, Runnable::run, notice -> {});
    private Optional<Path> fileToChoose = Optional.empty();
    private final List<NetworkNumber> chosen = new CopyOnWriteArrayList<>();
    private final List<Score> asked = new CopyOnWriteArrayList<>();
    private DrawingModel model;
    private Scene scene;

    /** Ships the test's own network. */
    private record Shipping(Path folder) implements NetworkReader {
        @Override
        public Optional<TrainedNetwork> shipped() {
            return Optional.of(TestNetworks.reading(3));
        }

        @Override
        public TrainedNetwork open(Path file) throws IOException {
            return TestNetworks.files(folder).open(file);
        }
    }

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        model = new DrawingModel(current, new Shipping(folder), trained, background, new FxThread());
        model.networks().readShipped();
        DrawingScreen screen = new DrawingScreen(
                model,
                texts,
                themes.paletteProperty(),
                window -> fileToChoose,
                (window, name) -> Optional.empty(),
                chosen::add,
                asked::add);
        Shell shell = new Shell(
                texts,
                themes,
                new Preferences(),
                List.of(new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_3, () -> screen)));
        scene = new Scene(shell, 1000, 700);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aBlankPageInvitesAndIsNoDigit(FxRobot robot) throws TimeoutException {
        waitFor(() -> current.networkProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("A blank page is no digit.", text("#sentence"));
        assertTrue(robot.lookup("0 to 9").query().isVisible());
        assertEquals("", text("#bar-3 .probability-percent"));
        assertTrue(scene.lookup("#clear").isDisabled());
    }

    @Test
    void aStrokeWithTheMouseIsReadAndShown(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        assertEquals("3", text("#answer"));
        assertEquals("99.1 %", text("#bar-3 .probability-percent"));
        assertTrue(scene.lookup("#pad").getAccessibleText().contains("reads 3, 99.1 %"));
        assertFalse(robot.lookup("0 to 9").query().isVisible());
        Bounds three = scene.lookup("#bar-3 .probability-bar").getBoundsInParent();
        Bounds four = scene.lookup("#bar-4 .probability-bar").getBoundsInParent();
        assertTrue(three.getWidth() > 10 * four.getWidth());
        assertTrue(seenInk(robot) > 0, "the 28 x 28 picture shows the stroke");
    }

    @Test
    void aBarOpensItsProbabilityByAClickAndByKeys(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        robot.clickOn("#bar-4");
        assertEquals(new ClassProbability(4), chosen.getLast());
        Node bars = scene.lookup("#bar-4").getParent();
        robot.push(KeyCode.TAB); // by keys from here on
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        String said = bars.getAccessibleText();
        robot.push(KeyCode.ENTER);
        int digit = ((ClassProbability) chosen.getLast()).index();
        assertTrue(digit == 1 || digit == 2, "led there by the arrow key: " + digit);
        assertEquals(digit + ": 0.0 %", said);
    }

    @Test
    void whyIsAskedOfTheAnswerAndOfTheOneThatItMayBeAsWell(FxRobot robot) throws TimeoutException {
        waitFor(() -> current.networkProperty().get() != null);
        robot.push(KeyCode.W);
        assertFalse(scene.lookup("#why").isVisible());
        assertEquals(List.of(), asked, "there is no answer to ask about");
        drawOne(robot);
        robot.clickOn("#why");
        assertEquals(List.of(Score.of(3)), asked);
        robot.interact(() -> current.networkProperty().set(TestNetworks.between(3, 8)));
        waitFor(() -> text("#answer").equals("3 or 8"));
        robot.push(KeyCode.W);
        assertEquals(Score.difference(3, 8), asked.getLast());
    }

    @Test
    void thePixelUnderThePointerSaysItsNumber(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        PixelGrid maps = robot.lookup(".pixel-grid").queryAs(PixelGrid.class);
        Bounds bounds = maps.localToScreen(maps.getBoundsInLocal());
        robot.moveTo(bounds.getMinX() + 2, bounds.getMinY() + 2);
        assertTrue(text("#probe").matches("C1, map 1, row \\d+, column \\d+: \\d\\.\\d{3}"), text("#probe"));
        robot.moveTo("#pad");
        assertEquals("Point at a number to read it, click to open it", text("#probe"));
    }

    @Test
    void whatIsClickedIsToldAsAValue(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        PixelGrid maps = robot.lookup(".pixel-grid").queryAs(PixelGrid.class);
        Bounds bounds = maps.localToScreen(maps.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 1, bounds.getMinY() + 1);
        assertEquals(List.of(LayerCell.of("relu1", 0, 0, 0)), chosen);
        Node scores = robot.lookup(".unit-strip").queryAll().stream()
                .max(Comparator.comparingDouble(Node::getLayoutX))
                .orElseThrow();
        Bounds squares = scores.localToScreen(scores.getBoundsInLocal());
        robot.clickOn(squares.getMinX() + 6, squares.getMinY() + 6);
        assertEquals(LayerCell.of("F7", 0, 0, 0), chosen.getLast());
        assertTrue(text("#probe").startsWith("F7, score of 0: "), text("#probe"));
    }

    /** Each picture lies within the window, or can be scrolled to; nothing is cut off at the side. */
    @Test
    void everySmallNetworkIsSeenWhole(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        for (Architecture architecture : Architecture.forDigits()) {
            Network network = architecture.create(1);
            robot.interact(() ->
                    current.networkProperty().set(new TrainedNetwork(network.name(), network, OptionalDouble.empty())));
            NetworkView view = NetworkView.of(network);
            waitFor(() -> model.readingProperty().get().snapshot().isPresent()
                    && model.readingProperty().get().network().equals(Optional.of(view)));
            robot.interact(() -> scene.getRoot().layout());
            Set<Node> maps = scene.getRoot().lookupAll(".pixel-grid");
            assertEquals(view.mapRows().stream().mapToInt(List::size).sum(), maps.size());
            Region viewport = (Region) scene.lookup(".feature-maps > .viewport");
            for (Node grid : maps) {
                Bounds bounds = grid.localToScene(grid.getBoundsInLocal());
                Bounds seen = viewport.localToScene(viewport.getLayoutBounds());
                assertTrue(bounds.getMinX() >= seen.getMinX() && bounds.getMaxX() <= seen.getMaxX(), network.name());
            }
            robot.interact(() -> ((ScrollPane) scene.lookup(".feature-maps")).setVvalue(1));
            PixelGrid last = (PixelGrid) maps.stream()
                    .max(Comparator.comparingDouble(Node::getLayoutY))
                    .orElseThrow();
            Bounds bounds = last.localToScene(last.getBoundsInLocal());
            assertTrue(
                    bounds.getMaxY()
                            <= viewport.localToScene(viewport.getLayoutBounds()).getMaxY() + 1,
                    network.name());
            assertTrue(last.pixelAt(1, 1).isPresent(), "drawn once it is in sight: " + network.name());
            assertEquals(
                    view.units().size(),
                    scene.getRoot().lookupAll(".unit-strip").size());
            for (Node strip : scene.getRoot().lookupAll(".unit-strip")) {
                assertTrue(strip.localToScene(strip.getBoundsInLocal()).getMaxX() <= scene.getWidth(), network.name());
            }
        }
    }

    @Test
    void clearingGivesTheBlankStateAndUndoBringsTheDrawingBack(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        robot.clickOn("#clear");
        assertEquals("A blank page is no digit.", text("#sentence"));
        assertEquals("", text("#bar-3 .probability-percent"));
        assertEquals(0, seenInk(robot));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> text("#answer").equals("3"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> text("#sentence").equals("A blank page is no digit."));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitFor(() -> text("#answer").equals("3"));
        robot.push(KeyCode.DELETE);
        assertEquals("A blank page is no digit.", text("#sentence"));
    }

    @Test
    void aDotIsTooLittleInkAndNoBlankPage(FxRobot robot) throws TimeoutException {
        waitFor(() -> current.networkProperty().get() != null);
        robot.clickOn("#pad");
        waitFor(() -> text("#sentence").equals("Too little ink to read."));
        assertTrue(robot.lookup("Draw it larger.").tryQuery().isPresent());
        assertTrue(robot.lookup("Too little ink").tryQuery().isPresent());
    }

    @Test
    void theStepsAreSwitchedByTheKeyboardAndStayForTheNextDrawing(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        CheckBox crop = robot.lookup("#step-scaled").queryAs(CheckBox.class);
        CheckBox centre = robot.lookup("#step-seen").queryAs(CheckBox.class);
        assertTrue(crop.isSelected() && centre.isSelected());
        robot.interact(() -> scene.lookup("#clear").requestFocus());
        robot.push(KeyCode.TAB);
        assertEquals(crop, scene.getFocusOwner());
        robot.push(KeyCode.SPACE);
        assertEquals(
                new Preprocessing(false, true), model.preprocessingProperty().get());
        waitFor(() -> text("#steps-result").equals("Now 3 (99.1 %); all on: 3 (99.1 %)"));
        robot.push(KeyCode.TAB);
        assertEquals(centre, scene.getFocusOwner());
        robot.push(KeyCode.SPACE);
        robot.clickOn("#clear");
        assertEquals("", text("#steps-result"));
        drawOne(robot);
        assertFalse(crop.isSelected() || centre.isSelected());
        waitFor(() -> text("#steps-result").startsWith("Now 3"));
        robot.clickOn(crop);
        robot.clickOn(centre);
        waitFor(() -> !text("#steps-result").startsWith("Now"));
        assertEquals(Preprocessing.USUAL, model.preprocessingProperty().get());
    }

    @Test
    void aKeyboardWithoutLatinLettersChoosesToolsAndUndoes(FxRobot robot) throws TimeoutException {
        drawOne(robot);
        robot.interact(() -> {
            press("у", false); // on the key of E
            assertEquals(Tool.ERASER, model.pens().toolProperty().get());
            press("з", false); // P
            assertEquals(Tool.PEN, model.pens().toolProperty().get());
            press("я", true); // Ctrl+Z
        });
        assertTrue(model.page().strokes().isEmpty());
    }

    /** A key as JavaFX reports those that its layout writes no Latin letter with. */
    private void press(String character, boolean control) {
        scene.getRoot()
                .fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", character, KeyCode.UNDEFINED, false, control, false, false));
    }

    @Test
    void keysChooseTheEraserAndThePen(FxRobot robot) {
        robot.clickOn("#eraser");
        assertEquals(Tool.ERASER, model.pens().toolProperty().get());
        robot.push(KeyCode.P);
        assertEquals(Tool.PEN, model.pens().toolProperty().get());
        robot.push(KeyCode.E);
        assertEquals(Tool.ERASER, model.pens().toolProperty().get());
    }

    @Test
    void theOtherMouseButtonsLeaveNoInk(FxRobot robot) {
        robot.moveTo("#pad").press(MouseButton.SECONDARY).moveBy(30, 30).release(MouseButton.SECONDARY);
        assertTrue(model.page().strokes().isEmpty());
    }

    @Test
    void aStrokeEndsWhereTheButtonIsReleasedThoughNoMotionLedThere(FxRobot robot) {
        robot.interact(() -> {
            Node pad = scene.lookup("#pad");
            pad.fireEvent(event(MouseEvent.MOUSE_PRESSED, 40));
            pad.fireEvent(event(MouseEvent.MOUSE_RELEASED, 120));
        });
        List<StrokePoint> points = model.page().strokes().getLast().points();
        assertEquals(2, points.size());
        assertTrue(points.getLast().x() > points.getFirst().x());
    }

    private static MouseEvent event(EventType<MouseEvent> type, double coordinate) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                coordinate,
                coordinate,
                coordinate,
                coordinate,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    @Test
    void aFileThatIsNoModelIsNamedBelowTheButtonAndTheOldNetworkStays(FxRobot robot)
            throws IOException, TimeoutException {
        drawOne(robot);
        fileToChoose = Optional.of(Files.writeString(folder.resolve("holiday.onnx"), "no model"));
        robot.clickOn("#open-model");
        waitFor(() -> robot.lookup(".message").queryAllAs(MessageLine.class).stream()
                .anyMatch(line -> line.isVisible()
                        && line.getText().contains("holiday.onnx is a text file, not a network (ONNX).")));
        assertEquals("3", text("#answer"));
    }

    @Test
    void aModelFileReadsTheDrawingAtOnce(FxRobot robot) throws IOException, TimeoutException {
        drawOne(robot);
        Path file = folder.resolve("mine.onnx");
        NetworkFile.write(file, new SavedNetwork(TestNetworks.reading(8).network(), Map.of()));
        fileToChoose = Optional.of(file);
        robot.clickOn("#open-model");
        waitFor(() -> text("#answer").equals("8"));
    }

    @Test
    void anUndecidedNetworkSaysSo(FxRobot robot) throws TimeoutException {
        waitFor(() -> current.networkProperty().get() != null);
        robot.interact(() -> current.networkProperty().set(TestNetworks.between(4, 9)));
        drag(robot);
        waitFor(() -> text("#answer").equals("4 or 9"));
        assertTrue(text("#sentence").startsWith("Not sure: 4 (5"), text("#sentence"));
    }

    private void drawOne(FxRobot robot) throws TimeoutException {
        waitFor(() -> current.networkProperty().get() != null);
        drag(robot);
        waitFor(() -> text("#answer").equals("3"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void drag(FxRobot robot) {
        Node pad = scene.lookup("#pad");
        Bounds bounds = pad.localToScreen(pad.getBoundsInLocal());
        robot.moveTo(bounds.getCenterX(), bounds.getMinY() + 30)
                .press(MouseButton.PRIMARY)
                .moveTo(bounds.getCenterX() + 8, bounds.getMaxY() - 30)
                .release(MouseButton.PRIMARY);
    }

    /** How many pixels of the picture that the network sees are inked, on the screen. */
    private long seenInk(FxRobot robot) {
        long[] inked = new long[1];
        robot.interact(() -> {
            WritableImage picture = scene.lookup("#seen").snapshot(null, null);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    inked[0] += picture.getPixelReader().getColor(x, y).getBrightness() < 0.3 ? 1 : 0;
                }
            }
        });
        return inked[0];
    }

    private String text(String selector) {
        return ((Labeled) scene.lookup(selector)).getText();
    }

    private static void waitFor(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return condition.getAsBoolean();
        });
    }
}
