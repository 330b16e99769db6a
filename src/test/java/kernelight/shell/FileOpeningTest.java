package kernelight.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelight.export.view.ExportServices;
import kernelight.navigation.Navigator;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.view.ConvolutionScreen;
import kernelight.session.Session;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Opening a file restores its case and position; an invalid one is refused with its line, and nothing is lost. */
@ExtendWith(ApplicationExtension.class)
class FileOpeningTest {
    @TempDir
    Path folder;

    private Path file;
    private Shell shell;

    /** Saves to and opens always the same file. */
    private final class SameFile implements FileQuestions {
        @Override
        public Optional<Path> whereToSave(@Nullable Window window, String name, String extension) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> whatToOpen(@Nullable Window window, List<String> extensions) {
            return Optional.of(file);
        }
    }

    @Start
    void start(Stage stage) {
        file = folder.resolve("case.kernelight");
        Fonts.load();
        Texts texts = new Texts(Language.ENGLISH);
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        Preferences preferences = new Preferences();
        SameFile files = new SameFile();
        Session session = new Session(folder.resolve("session"), Runnable::run, work -> {}, notice -> {});
        ExportServices parts = new ExportServices(files, Runnable::run, Runnable::run);
        shell = new Shell(
                texts, themes, preferences, List.of(new ScreenEntry(ScreenId.CONVOLUTION, Feather.GRID, () -> {
                    Screen screen = ConvolutionScreen.of(
                            new ConvolutionModel(), texts, themes.paletteProperty(), preferences, parts);
                    screen.persistent().ifPresent(session::register);
                    return screen;
                })));
        Scene scene = new Scene(shell, 1300, 860);
        themes.apply(scene);
        Navigator navigator = new Navigator(session, Runnable::run, Runnable::run);
        navigator.openIn(shell);
        new FileOpening(navigator, shell, files).listenTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static String position(FxRobot robot) {
        return robot.lookup(".playback-place").queryAs(Label.class).getText();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup(".notice-bar .label").queryAs(Label.class).getText();
    }

    private void save(FxRobot robot) {
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.S).push(KeyCode.ESCAPE);
        robot.push(KeyCode.END);
    }

    private static void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
    }

    @Test
    void whatWasSavedIsOpened(FxRobot robot) {
        save(robot);
        String end = position(robot);
        open(robot);
        assertEquals("Output row 1, column 2", position(robot));
        assertTrue(!end.equals(position(robot)));
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine(FxRobot robot) throws IOException {
        save(robot);
        String before = position(robot);
        Files.writeString(file, Files.readString(file).replace("\"version\": 1", "\"version\": 9"));
        open(robot);
        assertEquals(before, position(robot));
        assertTrue(
                notice(robot).startsWith("case.kernelight was not opened. Line 3: a newer Kernelight wrote it"),
                notice(robot));
    }

    @Test
    void aFileOfAnotherKindIsRefused(FxRobot robot) throws IOException {
        Files.writeString(file, "{\"kernelight\": \"symphony\", \"version\": 1}");
        open(robot);
        assertTrue(notice(robot).contains("“symphony”"), notice(robot));
        assertEquals(ScreenId.CONVOLUTION, shell.shownProperty().get());
    }

    @Test
    void somethingElseAltogetherIsRefused(FxRobot robot) throws IOException {
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
        open(robot);
        assertTrue(notice(robot).contains("this is no file of Kernelight"), notice(robot));
        Files.delete(file);
        open(robot);
        assertTrue(notice(robot).contains("There is no file"), notice(robot));
    }

    @Test
    void theProblemOfOneFileIsNotShownForTheNext(FxRobot robot) throws IOException {
        save(robot);
        String good = Files.readString(file);
        Files.writeString(file, good.substring(0, 100));
        open(robot);
        assertTrue(robot.lookup(".notice-bar").query().isVisible());
        Files.writeString(file, good);
        open(robot);
        assertFalse(robot.lookup(".notice-bar").query().isVisible());
    }
}
