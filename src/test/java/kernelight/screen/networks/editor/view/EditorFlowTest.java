package kernelight.screen.networks.editor.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.engine.tensor.Shape;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.network.model.NetworkNumber;
import kernelight.plan.Element;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.plan.PlanCheck;
import kernelight.plan.Template;
import kernelight.screen.LearnedImages;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.RowPlace;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.NetworksTab;
import kernelight.screen.networks.model.TestNetworks;
import kernelight.screen.networks.view.NetworksScreen;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** As a student: a network with one layer too many is built, mended by the offer, and trained. */
@ExtendWith(ApplicationExtension.class)
class EditorFlowTest {
    private static final int SECONDS = 60;

    private final NetworksModel model = TestNetworks.model();
    private final EditorModel editor = model.own().editor();
    private final TestActions actions = new TestActions();
    private Scene scene;

    @TempDir
    private Path folder;

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
                EditorFlowTest::ignore,
                actions);
        Shell shell = new Shell(
                texts, themes, preferences, List.of(new ScreenEntry(ScreenId.NETWORKS, Feather.LAYERS, () -> screen)));
        scene = new Scene(shell, 1000, 900);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static void ignore(NetworkNumber number) {}

    private NetworkPlan plan() {
        return editor.stateProperty().get().plan();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void oneLayerTooManyIsMendedByTheOfferAndTrained(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.tabProperty().set(NetworksTab.OWN));
        robot.interact(() -> {
            editor.choose(RowPlace.of("P4"));
            scene.lookup("#plan-list").requestFocus();
        });
        MenuButton add = robot.lookup("#add-layer").queryAs(MenuButton.class);
        MenuItem pooling = add.getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(kinds -> ((Menu) kinds).getItems().stream())
                .filter(item -> "max pooling".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(pooling::fire);
        robot.press(KeyCode.CONTROL).type(KeyCode.D, KeyCode.D).release(KeyCode.CONTROL);
        assertEquals(
                3,
                plan().elements().stream()
                        .map(Element::name)
                        .filter(name -> name.startsWith("pool"))
                        .count());
        assertTrue(train(robot).isDisabled());
        assertEquals(
                "pool3 does not fit.",
                robot.lookup("#own-status").queryAs(Label.class).getText());
        waitFor(() -> !fixes(robot).isEmpty());
        assertTrue(
                robot.lookup(node -> node instanceof Label label
                                && label.getText().startsWith("pool3 gets 16 × 1 × 1. A window of 2 × 2 does not fit"))
                        .tryQuery()
                        .isPresent(),
                "it is said at the layer, with both shapes");

        robot.clickOn(fixes(robot).getFirst());
        assertTrue(editor.stateProperty().get().check().problem().isEmpty());
        assertFalse(train(robot).isDisabled());
        robot.clickOn(train(robot));
        assertEquals(List.of(plan()), actions.trained);
    }

    private static Button train(FxRobot robot) {
        return robot.lookup("#train-own").queryAs(Button.class);
    }

    private static List<Button> fixes(FxRobot robot) {
        return robot.lookup(".plan-cell .choice").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .toList();
    }

    @Test
    void byKeyboardAlone(FxRobot robot) {
        robot.interact(() -> scene.lookup("#network-canvas").requestFocus());
        robot.type(KeyCode.DIGIT5);
        assertEquals(NetworksTab.OWN, model.tabProperty().get());
        NetworkPlan before = plan();
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertEquals(RowPlace.of("relu1"), editor.stateProperty().get().edited().chosen());
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertEquals("relu1", plan().elements().get(2).name());
        robot.type(KeyCode.DELETE);
        assertTrue(plan().element("relu1").isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z, KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(before, plan());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals("relu1", plan().elements().get(2).name());
    }

    @Test
    void numbersApplyWhileTheyAreTyped(FxRobot robot) {
        robot.interact(() -> {
            model.tabProperty().set(NetworksTab.OWN);
            editor.choose(RowPlace.of("C1"));
        });
        Node filters = robot.lookup(".number-stepper")
                .match(node -> node.isVisible()
                        && node.lookupAll(".label").stream()
                                .anyMatch(label -> ((Label) label).getText().equals("Filters K"))
                        && node.getParent().getParent() instanceof LayerFieldsBox)
                .query();
        robot.clickOn(filters.lookup(".text-field"))
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("12");
        assertEquals(
                Optional.of(new Shape(12, 28, 28)),
                editor.stateProperty().get().rows().get(1).output());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.interact(() -> scene.lookup("#plan-list").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Template.LENET5.plan(), plan(), "one undo for what was typed");
    }

    @Test
    void whatItIsTrainedOnIsFittedByAClick(FxRobot robot) {
        robot.interact(() -> {
            model.tabProperty().set(NetworksTab.OWN);
            actions.learned.set(new LearnedImages(new Shape(3, 32, 32), 5));
        });
        robot.clickOn("#own-mend").clickOn("#own-mend");
        assertTrue(
                PlanCheck.forTraining(plan(), new Shape(3, 32, 32), 5).problem().isEmpty());
        assertFalse(robot.lookup("#own-mend").query().isVisible());
    }

    @Test
    void aNetworkIsSavedAndOpenedAndNeverReplacedUnasked(FxRobot robot) throws Exception {
        Path file = folder.resolve("mine.kernelight");
        actions.file = Optional.of(file);
        robot.interact(() -> {
            model.tabProperty().set(NetworksTab.OWN);
            scene.lookup("#plan-list").requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> Files.exists(file) && model.own().files().isSaved());
        assertEquals(plan(), NetworkPlanFile.read(Files.readString(file)));

        Files.writeString(file, NetworkPlanFile.text(Template.MINI_VGG.plan()));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitFor(() -> editor.messageProperty().get().isPresent());
        assertEquals(Template.MINI_VGG.plan(), NetworkPlanFile.read(Files.readString(file)), "it was not replaced");

        robot.interact(() -> model.own().files().open(file));
        waitFor(() -> plan().equals(Template.MINI_VGG.plan()));
        Files.writeString(file, "{\"kernelight\": \"network\", \"version\": 1, \"name\": \"x\"}");
        robot.interact(() -> model.own().files().open(file));
        waitFor(() -> editor.messageProperty().get().isPresent());
        assertEquals(Template.MINI_VGG.plan(), plan());
    }
}
