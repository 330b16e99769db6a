package kernelight.screen.networks.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkNumber;
import kernelight.screen.networks.editor.view.TestActions;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.SizeKey;
import kernelight.screen.networks.model.SizeKind;
import kernelight.screen.networks.model.TestNetworks;
import kernelight.screen.networks.model.ThreeWaysModel;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.TextMeasure;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A lecture: walk the layers, open a number, make a network of other sizes, mend one that does not fit. */
@ExtendWith(ApplicationExtension.class)
class NetworksScreenTest {
    private final NetworksModel model = TestNetworks.model();
    private final List<NetworkNumber> opened = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        Preferences preferences = new Preferences();
        NetworksScreen screen = new NetworksScreen(
                model,
                texts,
                themes.paletteProperty(),
                preferences,
                new ExportServices(new FileDialogs(texts), Runnable::run, Runnable::run),
                Optional::empty,
                window -> Optional.empty(),
                opened::add,
                new TestActions());
        Shell shell = new Shell(
                texts, themes, preferences, List.of(new ScreenEntry(ScreenId.NETWORKS, Feather.LAYERS, () -> screen)));
        scene = new Scene(shell, 1000, 900);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aLecture(FxRobot robot) {
        robot.interact(() -> canvas().requestFocus());
        robot.type(KeyCode.RIGHT);
        assertEquals("P4, layer 4 of 7", place());
        assertTrue(canvas().getAccessibleText().startsWith("P4, layer 4 of 7."), canvas()::getAccessibleText);
        robot.type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.M);
        assertTrue(texts().contains("C1, multiplications"), texts()::toString);
        assertTrue(
                said().contains("28 times 28 times 6 times 5 times 5 times 1 equals 117600"),
                () -> String.join("\n", said()));

        assertFalse(scene.getRoot().lookup("#network-variant").isVisible());
        robot.clickOn("AlexNet");
        assertTrue(texts().contains("torchvision’s AlexNet: 64 first filters, in the paper 96"), texts()::toString);
        assertEquals("AlexNet", model.shownProperty().get().source().name());
        assertEquals("Input, before the 11 layers", place());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("LeNet-5", model.shownProperty().get().source().name());
    }

    @Test
    void aSizeThatDoesNotFitIsMendedByAClick(FxRobot robot) {
        assertEquals("C3", model.current().orElseThrow().name());
        Node row = robot.lookup(".number-stepper")
                .match(node -> node.isVisible()
                        && node.lookupAll(".label").stream()
                                .anyMatch(label -> ((Labeled) label).getText().equals("Filter size F")))
                .query();
        robot.clickOn(row.lookup(".text-field"))
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("20")
                .push(KeyCode.ENTER);
        List<Button> fixes = robot.lookup(".choice").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .toList();
        assertEquals(2, fixes.size());
        assertTrue(texts().stream().anyMatch(text -> text.startsWith("C3 gets 6 × 14 × 14.")), texts()::toString);
        robot.clickOn(fixes.getFirst());
        assertTrue(model.problemProperty().get().isEmpty());
        assertTrue(model.hasChanges());
        robot.clickOn("Back to its own sizes");
        assertEquals(61_706, model.shownProperty().get().view().parameters());
    }

    @Test
    void theTableIsWalkedByKeysAndEachCellIsSaid(FxRobot robot) {
        Node table = scene.getRoot().lookup("#cost-table");
        assertEquals(
                List.of("C1, Layer: C1", "C3, Parameters: 2,416", "Total, Parameters: 61,706"),
                cells(table).stream()
                        .filter(
                                List.of("C1, Layer: C1", "C3, Parameters: 2,416", "Total, Parameters: 61,706")
                                        ::contains)
                        .toList());
        robot.interact(() -> canvas().requestFocus());
        robot.type(KeyCode.TAB); // so that the focus is seen
        assertTrue(table.isFocused());
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("F5, layer 5 of 7", place());
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(texts().contains("F5, multiplications"), texts()::toString);
        assertEquals("Layers and what they cost. F5, Multiplications: 48,000", table.getAccessibleText());
        Node cell = (Node) asked(table, AccessibleAttribute.FOCUS_ITEM);
        assertEquals("F5, Multiplications: 48,000", cell.getAccessibleText());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        assertEquals("F7, layer 7 of 7", place());
    }

    private static Object asked(Node node, AccessibleAttribute attribute) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> node.queryAccessibleAttribute(attribute));
    }

    private static List<String> cells(Node table) {
        return ((List<?>) asked(table, AccessibleAttribute.CHILDREN))
                .stream().map(cell -> ((Node) cell).getAccessibleText()).toList();
    }

    @Test
    void numbersOfTheMapsOpenAndTheArrowsLeadFromOutputToOutput(FxRobot robot) {
        robot.clickOn("On a digit");
        assertTrue(model.running().resultProperty().get().isPresent());
        Node maps = robot.lookup(".pixel-grid").query();
        robot.clickOn(robot.offset(maps, -20, -20));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, opened.size());
        assertTrue(opened.getFirst() instanceof LayerCell, opened::toString);

        robot.interact(() -> model.tabProperty().set(NetworksTab.THREE_WAYS));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(scene.getRoot().lookup(".network-totals").isVisible(), "the totals are of another thing");
        assertFalse(scene.getRoot()
                .lookup(".playback-place")
                .getParent()
                .getParent()
                .isVisible());
        assertEquals(
                "30 × 30 to 10 × 10, filter 3 × 3, stride 3",
                ((Labeled) scene.getRoot().lookup("#three-ways-sizes")).getText());
        assertEquals(
                "Fully connected 90,100, locally connected 1,000, convolution 10 parameters",
                ((Labeled) scene.getRoot().lookup("#three-ways-counts")).getText());
        robot.interact(() -> scene.getRoot().lookup("#three-ways").requestFocus());
        robot.type(KeyCode.UP, KeyCode.RIGHT);
        assertEquals(new ThreeWaysModel.Place(4, 6), model.threeWays().lit());
        assertTrue(
                scene.getRoot().lookup("#three-ways").getAccessibleText().contains("reads 900 pixels fully connected"));
    }

    @Test
    void wordsBelowTheWeightsNeitherOverlapNorAreCut(FxRobot robot) {
        WeightsPicture picture = (WeightsPicture) scene.getRoot().lookup("#weights-picture");
        for (int size : List.of(1, 3, 5, 9)) {
            robot.interact(() -> model.set(new SizeKey("C3", SizeKind.KERNEL), size));
            LayerView layer = model.current().orElseThrow();
            for (double high : List.of(110.0, 140.0, 220.0)) {
                List<Bounds> words = new ArrayList<>();
                List<Bounds> sheets = new ArrayList<>();
                robot.interact(() -> picture.paint(layer, recording(words, sheets), 336, high));
                assertTrue(words.size() > 4, words::toString);
                Bounds stage = new BoundingBox(0, 0, 336, high);
                for (Bounds one : words) {
                    assertTrue(stage.contains(one), size + " in " + high + ": " + words);
                    assertTrue(
                            words.stream().noneMatch(two -> two != one && two.intersects(one)),
                            size + " in " + high + ": " + words);
                    assertTrue(
                            sheets.stream().noneMatch(one::intersects),
                            size + " in " + high + ": " + one + " on " + sheets);
                }
            }
        }
    }

    /** Measures as the window does, and keeps the places of words and of what is outlined. */
    private static Surface recording(List<Bounds> words, List<Bounds> outlines) {
        Surface window = new CanvasSurface(new Canvas().getGraphicsContext2D(), new TextMeasure());
        return (Surface) Proxy.newProxyInstance(
                Surface.class.getClassLoader(), new Class<?>[] {Surface.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("text")) {
                        TextStyle style = (TextStyle) arguments[3];
                        double width = window.widthOf((String) arguments[0], style);
                        double height = style.size() * 0.7;
                        words.add(new BoundingBox(
                                (double) arguments[1] - width / 2, (double) arguments[2] - height / 2, width, height));
                    } else if (method.getName().equals("outline")) {
                        outlines.add(new BoundingBox(
                                (double) arguments[0], (double) arguments[1], (double) arguments[2], (double)
                                        arguments[3]));
                    }
                    return method.invoke(window, arguments);
                });
    }

    private Node canvas() {
        return scene.getRoot().lookup("#network-canvas");
    }

    private String place() {
        WaitForAsyncUtils.waitForFxEvents();
        return ((Labeled) scene.getRoot().lookup(".playback-place")).getText();
    }

    private List<String> texts() {
        WaitForAsyncUtils.waitForFxEvents();
        return scene.getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private List<String> said() {
        WaitForAsyncUtils.waitForFxEvents();
        return scene.getRoot().lookupAll("*").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }
}
