package kernelight.screen.filters.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelight.engine.training.BatchRunner;
import kernelight.export.view.ExportServices;
import kernelight.filter.FilterProblem;
import kernelight.filter.NamedFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.Maps;
import kernelight.navigation.ScreenId;
import kernelight.pad.model.Tool;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.filters.model.ChosenFilter;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.LearnedFilters;
import kernelight.screen.filters.model.PicturePlace;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FiltersScreenTest {
    @TempDir
    private Path folder;

    private FiltersModel model;
    private ExportMenu export;
    private Preferences preferences;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        preferences = new Preferences();
        model = new FiltersModel(Runnable::run, Runnable::run, BatchRunner.onCallingThread());
        FileQuestions files = new FileQuestions() {
            @Override
            public Optional<Path> whereToSave(@Nullable Window window, String name, String extension) {
                return Optional.of(folder.resolve(name));
            }

            @Override
            public Optional<Path> whatToOpen(@Nullable Window window, List<String> extensions) {
                return Optional.empty();
            }
        };
        FiltersScreen screen = new FiltersScreen(
                model,
                new LearnedFilters(
                        new CurrentNetwork().networkProperty(), Optional::empty, Runnable::run, Runnable::run),
                texts,
                themes.paletteProperty(),
                preferences,
                window -> Optional.empty(),
                new ExportServices(files, Runnable::run, Runnable::run),
                Runnable::run);
        export = (ExportMenu) screen.tools().getLast();
        Shell shell = new Shell(
                texts, themes, preferences, List.of(new ScreenEntry(ScreenId.FILTERS, Feather.IMAGE, () -> screen)));
        Scene scene = new Scene(shell, 1000, 700);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Node before(FxRobot robot) {
        return robot.lookup(".filters-picture").queryAll().iterator().next();
    }

    /** A place of the picture on the screen. */
    private Point2D at(FxRobot robot, int row, int column) {
        PicturePlace place = model.zoom().placeProperty().get();
        return before(robot).localToScreen(place.x(column + 0.5), place.y(row + 0.5));
    }

    private String sentence(FxRobot robot) {
        return robot.lookup("#filters-sentence").queryAs(Label.class).getText();
    }

    @Test
    @DisplayName("a pixel under the pointer says what it is, a click steps through its sum, Esc goes back")
    void looksAtAPixelAndOpensIt(FxRobot robot) {
        robot.moveTo(at(robot, 74, 125));
        int row = model.pixelProperty().get().orElseThrow().place().row();
        assertEquals(74, row, 1);
        assertTrue(sentence(robot).contains(": "), sentence(robot));
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        assertEquals(row + 1, model.pixelProperty().get().orElseThrow().place().row());
        robot.push(KeyCode.ENTER);
        assertTrue(model.opened().shownProperty().get().isPresent());
        assertTrue(robot.lookup(".playback-bar").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(
                "product 9 of 9",
                robot.lookup(".playback-words .small").queryAs(Label.class).getText());
        assertEquals(
                "Output row " + (row + 2) + ", column "
                        + (model.pixelProperty().get().orElseThrow().place().column() + 1),
                robot.lookup(".playback-place").queryAs(Label.class).getText());
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.opened().shownProperty().get().isPresent());
        robot.clickOn(at(robot, 80, 100));
        assertTrue(model.opened().shownProperty().get().isPresent());
    }

    @Test
    @DisplayName("a beak that is cut out with the mouse fires on the beak of the other finch, too")
    void cutsOutABeak(FxRobot robot) {
        PictureView picture = (PictureView) before(robot);
        assertFalse(picture.marks().isEmpty());
        robot.push(KeyCode.X);
        assertEquals(List.of(), picture.marks(), "they lie on what is to be cut");
        robot.moveTo(at(robot, 66, 130)).press(MouseButton.PRIMARY).moveTo(at(robot, 100, 147));
        assertTrue(sentence(robot).contains("15 × 15 is the most"), sentence(robot));
        robot.release(MouseButton.PRIMARY);
        assertFalse(picture.marks().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.X);
        robot.moveTo(at(robot, 69, 133))
                .press(MouseButton.PRIMARY)
                .moveTo(at(robot, 74, 140))
                .moveTo(at(robot, 82, 147))
                .release(MouseButton.PRIMARY);
        assertEquals(ChosenFilter.Source.PIECE, model.filter().source());
        assertEquals(
                List.of(260, 0),
                model.responsesProperty().get().orElseThrow().strongest().stream()
                        .limit(2)
                        .map(peak -> Math.abs(peak.column() - 140) < 5 ? 0 : peak.column() / 260 * 260)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Optional.of(NamedFilter.SOBEL_X), model.filter().named());
    }

    @Test
    @DisplayName("weights are typed; what is wrong with them is said below them")
    void typesWeights(FxRobot robot) {
        robot.interact(() -> robot.lookup("#own-filter").queryButton().fire());
        TextArea weights = robot.lookup("#filters-weights").queryAs(TextArea.class);
        robot.interact(() -> weights.setText("0 1 0\n1 x 1"));
        assertTrue(robot.lookup(".message .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("“x”")));
        robot.interact(() -> weights.setText("0 1 0\n1 -4 1\n0 1 0"));
        assertEquals(ChosenFilter.Source.OWN, model.filter().source());
        assertEquals(-4, model.filter().filter().kernels().getFirst().at(1, 1));
        assertFalse(robot.lookup(".message .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("“x”")));
    }

    @Test
    @DisplayName("while what is typed has an error, the last whole kernel stays")
    void keepsTheWholeKernel(FxRobot robot) {
        robot.interact(() -> robot.lookup("#own-filter").queryButton().fire());
        TextArea weights = robot.lookup("#filters-weights").queryAs(TextArea.class);
        robot.interact(() -> weights.setText("0 1 0\n1 -4 1\n0 1 0"));
        for (String typed : List.of("1", "1 0", "1 0 x", "1 0 x 0 -1")) {
            robot.interact(() -> weights.setText(typed));
        }
        assertEquals(3, model.filter().filter().rows());
        assertEquals(-4, model.filter().filter().kernels().getFirst().at(1, 1));
        assertTrue(robot.lookup(".message .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("last whole filter")));
        robot.interact(() -> weights.setText("1 0 2 0 -1"));
        assertEquals(5, model.filter().filter().columns());
    }

    @Test
    @DisplayName("in a lecture hall the threshold is moved beside the pictures")
    void presents(FxRobot robot) {
        robot.interact(() -> preferences.presentingProperty().set(true));
        Slider threshold = robot.lookup(node -> node instanceof Slider slider
                        && "filters-threshold".equals(slider.getId())
                        && Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                                .allMatch(Node::isVisible))
                .query();
        robot.interact(() -> threshold.setValue(300));
        assertEquals(300, model.responsesProperty().get().orElseThrow().threshold());
    }

    @Test
    @DisplayName("pictures, numbers and programs are saved")
    void exports(FxRobot robot) throws Exception {
        for (MenuItem item : List.copyOf(export.getItems())) {
            if (item.getOnAction() != null) {
                robot.interact(item::fire);
            }
        }
        for (String name : List.of("before.png", "after.png", "numbers.tsv", "numbers.npy", "filter.py")) {
            assertTrue(Files.size(folder.resolve(name)) > 1000, name);
        }
        assertTrue(Files.exists(folder.resolve("filter-picture.npy")));
        assertTrue(
                robot.lookup("#filters-exported").queryAs(Label.class).getText().startsWith("Saved: "));
    }

    @Test
    @DisplayName("a picture is drawn on the pad, erased, cleared and undone, and seen filtered")
    void drawsThePicture(FxRobot robot) {
        assertTrue(robot.lookup(".drawing-pad")
                .match(FiltersScreenTest::isShown)
                .tryQuery()
                .isEmpty());
        robot.interact(() -> model.pictures().draw());
        Node pad =
                robot.lookup(".drawing-pad").match(FiltersScreenTest::isShown).query();
        Bounds place = pad.localToScreen(pad.getBoundsInLocal());
        robot.drag(place.getMinX() + 40, place.getCenterY(), MouseButton.PRIMARY)
                .moveTo(place.getCenterX(), place.getCenterY())
                .dropTo(place.getMaxX() - 40, place.getCenterY());
        assertEquals(1, model.pictures().pad().page().strokes().size());
        assertEquals(0, middle(), "the ink is black");
        robot.push(KeyCode.E);
        assertEquals(Tool.ERASER, model.pictures().pad().pens().toolProperty().get());
        robot.clickOn(place.getCenterX(), place.getCenterY());
        assertEquals(255, middle());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, middle());
        robot.push(KeyCode.DELETE);
        assertEquals(List.of(), model.pictures().pad().page().strokes());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, middle());
    }

    private float middle() {
        Planes before = model.responsesProperty().get().orElseThrow().before();
        return before.at(0, before.height() / 2, before.width() / 2);
    }

    private static boolean isShown(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && node.getScene() != null;
    }

    @Test
    @DisplayName("what a filter does with colours stands in sight, with the choice")
    void saysWhatBecomesOfColours(FxRobot robot) {
        Label sentence = robot.lookup("#filters-channels-sentence").queryAs(Label.class);
        assertFalse(isShown(sentence));
        robot.interact(() -> model.setGrey(false));
        assertTrue(isShown(sentence));
        assertTrue(sentence.getText().contains("each by itself"), sentence.getText());
        robot.clickOn("added into one");
        assertEquals(Maps.ALL, model.state().filtering().step().maps());
        assertTrue(sentence.getText().contains("added into one map"), sentence.getText());
    }

    /** A slider that shows its first value must not be taken for a choice. */
    @Test
    @DisplayName("nobody has chosen a threshold when the screen opens")
    void noThresholdIsChosenAtFirst() {
        assertEquals(Optional.empty(), model.state().marking().threshold());
    }

    @Test
    @DisplayName("of a window that is larger than its place it is said that there is more")
    void saysThatAWindowIsLarger(FxRobot robot) throws FilterProblem {
        ChosenFilter large = ChosenFilter.of(ChosenFilter.Source.NAMED, NamedFilter.BOX.with(15));
        robot.interact(() -> {
            model.choose(large);
            model.openPixel();
        });
        Label rest = robot.lookup("#filters-opened-rest").queryAs(Label.class);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(rest.isVisible());
        assertEquals("Scroll for the rest of 15 × 15", rest.getText());
        robot.interact(() -> {
            model.closePixel();
            model.choose(ChosenFilter.of(NamedFilter.SOBEL_X));
            model.openPixel();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(rest.isVisible());
    }
}
