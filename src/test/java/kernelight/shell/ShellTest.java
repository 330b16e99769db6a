package kernelight.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import kernelight.screen.ScreenActivity;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
    private final List<String> happened = new ArrayList<>();
    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
    private final Preferences preferences = new Preferences();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final ObjectProperty<Optional<ScreenActivity>> activity = new SimpleObjectProperty<>(Optional.empty());
    private boolean panelIsOpen;
    private Shell shell;

    /** A screen that records the calls it gets. */
    private final class RecordingScreen implements Screen {
        private final String name;
        private final VBox settings = new VBox(new TextField());

        RecordingScreen(String name) {
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
        public ObservableValue<Optional<ScreenActivity>> activity() {
            return activity;
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
            if (key.getCode() == KeyCode.ESCAPE && !panelIsOpen) {
                return; // nothing to close
            }
            panelIsOpen &= key.getCode() != KeyCode.ESCAPE;
            happened.add(name + " key " + key.getCode());
            key.consume();
        }
    }

    @Start
    void start(Stage stage) {
        List<ScreenEntry> entries = List.of(
                new ScreenEntry(ScreenId.CONVOLUTION, Feather.GRID, () -> new RecordingScreen("first")),
                new ScreenEntry(ScreenId.DRAWING, Feather.EDIT_2, () -> new RecordingScreen("second")));
        themes.themeProperty().bind(preferences.themeProperty());
        shell = new Shell(texts, themes, preferences, entries);
        Scene scene = new Scene(shell, 900, 700);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void whatGoesOnOnAScreenIsShownAtItsNameToThoseWhoHearItToo(FxRobot robot) {
        robot.clickOn("Drawing");
        robot.clickOn("Convolution");
        ToggleButton drawing = robot.from(robot.lookup(".navigation").queryParent())
                .lookup((ToggleButton button) -> button.getText().equals("Drawing"))
                .query();
        assertFalse(drawing.lookup(".activity").isVisible());
        assertEquals("Drawing", drawing.getAccessibleText());
        robot.interact(() ->
                activity.set(Optional.of(new ScreenActivity(LocalizedMessage.of("training.activity", 2, 3), 0.4))));
        ProgressBar bar = (ProgressBar) drawing.lookup(".activity");
        assertTrue(bar.isVisible());
        assertEquals(0.4, bar.getProgress());
        assertEquals("Drawing: Learning: epoch 2 of 3", drawing.getAccessibleText());
        assertTrue(drawing.getTooltip().getText().endsWith("\nLearning: epoch 2 of 3"));
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertTrue(drawing.getAccessibleText().endsWith(": 학습 중: 에포크 2/3"), drawing.getAccessibleText());
        robot.interact(() -> activity.set(Optional.empty()));
        assertFalse(bar.isVisible());
    }

    @Test
    void screensAreCreatedWhenFirstOpenedAndReused(FxRobot robot) {
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
    void theSettingsOfAnotherScreenAreSeenFromTheirBeginning(FxRobot robot) {
        ScrollPane settings = robot.lookup(".settings-scroll").queryAs(ScrollPane.class);
        robot.interact(() -> settings.setVvalue(1));
        robot.clickOn("Drawing");
        assertEquals(0, settings.getVvalue());
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
    void theWindowsMenusChangeTheLanguageAndTheLook(FxRobot robot) {
        robot.clickOn(byName(robot, "Appearance")).clickOn("High contrast");
        assertEquals(Theme.HIGH_CONTRAST, preferences.themeProperty().get());
        robot.clickOn(byName(robot, "Appearance")).clickOn("Grey");
        assertEquals(ColorMap.GREY, preferences.colorMapProperty().get());
    }

    @Test
    void theLanguageKeyWorksBelowTheHelpSheetAndInPresentationModeToo(FxRobot robot) {
        robot.clickOn("stage of first").push(KeyCode.F1).push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Language.KOREAN, preferences.languageProperty().get());
        assertTrue(robot.lookup(".help-back").query().isVisible());
        robot.push(KeyCode.ESCAPE).push(KeyCode.F5).push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Language.ENGLISH, preferences.languageProperty().get());
        Node spotlight = robot.lookup(".spotlight-dark").query().getParent();
        assertFalse(spotlight.isVisible(), "that is L alone");
        robot.push(KeyCode.ESCAPE).clickOn(".text-field").push(KeyCode.CONTROL, KeyCode.L);
        assertEquals(Language.KOREAN, preferences.languageProperty().get());
    }

    @Test
    void theArrowKeysGoPastTheTitlesInTheAppearanceMenu(FxRobot robot) {
        // Arrow keys stop at every item of a menu, a disabled one too, but for separators.
        MenuButton appearance = (MenuButton) byName(robot, "Appearance");
        assertEquals(
                List.of("Light", "Dark", "High contrast"),
                appearance.getItems().stream()
                        .filter(item -> !(item instanceof SeparatorMenuItem))
                        .limit(3)
                        .map(MenuItem::getText)
                        .toList());
        assertTrue(appearance.getItems().stream()
                .allMatch(item -> item instanceof SeparatorMenuItem
                        || !item.isDisable() && !item.getText().isEmpty()));
    }

    @Test
    @DisplayName("a pen marks in three colors; the screen's keys go on, another screen begins without marks")
    void aPenMarks(FxRobot robot) {
        robot.clickOn("stage of first").push(KeyCode.M);
        assertFalse(robot.lookup(".pen-bar").query().isVisible(), "only while presenting");
        robot.push(KeyCode.F5).push(KeyCode.M);
        robot.moveTo("stage of first").press(MouseButton.PRIMARY).moveBy(60, 30).release(MouseButton.PRIMARY);
        robot.push(KeyCode.DIGIT3).drag("stage of first").dropBy(-40, 20);
        assertEquals(1, robot.lookup(".mark-red").queryAll().size());
        assertEquals(1, robot.lookup(".mark-green").queryAll().size());
        happened.clear();
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(List.of("first key PAGE_DOWN"), happened);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(1, robot.lookup(".mark").queryAll().size());
        robot.push(KeyCode.ESCAPE);
        assertTrue(preferences.presentingProperty().get(), "Esc has put the pen away");
        assertEquals(1, robot.lookup(".mark").queryAll().size());
        robot.interact(() -> shell.show(ScreenId.DRAWING));
        assertEquals(0, robot.lookup(".mark").queryAll().size());
        robot.push(KeyCode.M).clickOn("stage of second").push(KeyCode.DELETE);
        assertEquals(0, robot.lookup(".mark").queryAll().size());
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertFalse(preferences.presentingProperty().get());
    }

    @Test
    @DisplayName("a window that comes onto a stage left in full screen is not in full screen unless it presents")
    void fullScreenIsForPresenting(FxRobot robot) {
        Stage stage = (Stage) shell.getScene().getWindow();
        robot.interact(() -> {
            Scene scene = shell.getScene();
            stage.setScene(new Scene(new HBox()));
            stage.setFullScreen(true);
            stage.setScene(scene);
        });
        assertFalse(stage.isFullScreen());
    }

    @Test
    void escClosesWhatIsOpenOnTheScreenBeforeItEndsPresentationMode(FxRobot robot) {
        robot.clickOn("stage of first").push(KeyCode.F5);
        panelIsOpen = true;
        robot.push(KeyCode.ESCAPE);
        assertEquals("first key ESCAPE", happened.getLast());
        assertTrue(preferences.presentingProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(preferences.presentingProperty().get());
    }

    @Test
    void everythingGrowsAndShrinksByKeysEvenWhileTyping(FxRobot robot) throws TimeoutException {
        Node stage = robot.lookup("stage of first").query();
        double before = stage.localToScene(stage.getLayoutBounds()).getHeight();
        robot.clickOn(".text-field").push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(1.1, preferences.zoomProperty().get());
        // Its new size comes with a layout pass of its own, which may be a frame away.
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> Math.abs(stage.localToScene(stage.getLayoutBounds()).getHeight() / before - 1.02) < 0.01);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS).push(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(0.9, preferences.zoomProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(1, preferences.zoomProperty().get());
    }

    @Test
    void thePresenterModeLeavesTheStageAloneAndBlanksIt(FxRobot robot) {
        robot.clickOn("stage of first").push(KeyCode.F5);
        assertTrue(preferences.presentingProperty().get());
        assertFalse(robot.lookup(".navigation").query().isVisible());
        assertFalse(robot.lookup(".header").query().isVisible());
        assertFalse(robot.lookup(".settings-scroll").query().isVisible());
        Node blank = robot.lookup(".blank-screen").query();
        robot.push(KeyCode.PERIOD);
        assertTrue(blank.isVisible());
        happened.clear();
        robot.push(KeyCode.RIGHT);
        assertFalse(blank.isVisible());
        assertEquals(List.of(), happened, "the key that brings the picture back does nothing else");
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals("first key PAGE_DOWN", happened.getLast());
        robot.push(KeyCode.L);
        assertTrue(robot.lookup(".spotlight-dark").query().getParent().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(preferences.presentingProperty().get());
        assertTrue(robot.lookup(".navigation").query().isVisible());
    }

    @Test
    void aQuestionMarkOpensTheHelpUnlessItIsTypedIntoAField(FxRobot robot) {
        Node sheet = robot.lookup(".help-back").query();
        robot.clickOn("stage of first").write('?');
        assertTrue(sheet.isVisible());
        happened.clear();
        robot.push(KeyCode.DELETE);
        assertEquals(List.of(), happened, "the screen under the sheet gets no keys");
        robot.push(KeyCode.ESCAPE);
        assertFalse(sheet.isVisible());
        robot.clickOn(".text-field").write('?');
        assertFalse(sheet.isVisible());
        assertEquals("?", robot.lookup(".text-field").queryAs(TextField.class).getText());
    }

    private static Node byName(FxRobot robot, String name) {
        return robot.lookup((Node node) -> name.equals(node.getAccessibleText()))
                .query();
    }

    @Test
    void aFileDraggedOverTheWindowIsNamedAndBlocksNothing(FxRobot robot) {
        DropSign sign = shell.dropSign();
        assertFalse(sign.isVisible());
        robot.interact(() -> sign.show(LocalizedMessage.of("file.drop", "case.kernelight")));
        assertTrue(sign.isVisible() && sign.isMouseTransparent());
        assertEquals("Drop to open case.kernelight", ((Label) sign.lookup(".label")).getText());
        robot.interact(sign::hide);
        assertFalse(sign.isVisible());
    }

    private String notice() {
        return ((Label) shell.notices().lookup(".label")).getText();
    }

    @Test
    void aNoticeStaysUntilItIsDismissed(FxRobot robot) {
        assertFalse(shell.notices().isVisible());
        robot.interact(() -> shell.notices().say(LocalizedMessage.of("common.unexpected", "problems.log")));
        assertTrue(shell.notices().isVisible());
        assertTrue(notice().startsWith("Something went wrong"), notice());
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertFalse(notice().startsWith("Something went wrong"), notice());
        assertTrue(notice().contains("problems.log"), notice());
        robot.clickOn(shell.notices().lookup(".icon-button"));
        assertFalse(shell.notices().isVisible());
    }
}
