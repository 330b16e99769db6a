package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.screen.convolution.model.ConvolutionModel;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that the convolution screen exports, operated by keyboard and mouse, and read again. */
@ExtendWith(ApplicationExtension.class)
class ExportingTest {
    private static final String PYTHON = "/usr/bin/python3";

    private final Texts texts = new Texts(Language.ENGLISH);
    private final Preferences preferences = new Preferences();

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
        ExportServices parts = new ExportServices(new InTheFolder(), Runnable::run, Runnable::run);
        Shell shell = new Shell(
                texts,
                themes,
                preferences,
                List.of(new ScreenEntry(
                        ScreenId.CONVOLUTION,
                        Feather.GRID,
                        () -> ConvolutionScreen.of(
                                new ConvolutionModel(), texts, themes.paletteProperty(), preferences, parts))));
        // Smaller than the headless screen, which cannot show a frame of a larger window after it has become full
        // screen.
        Scene scene = new Scene(shell, 1240, 780);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private Path saved(FxRobot robot) {
        robot.clickOn("Save…");
        String output = robot.lookup(".done").queryAs(Label.class).getText();
        assertTrue(output.startsWith("Saved as "), output);
        return Path.of(output.substring("Saved as ".length()));
    }

    private static void open(FxRobot robot, String kind) {
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn(kind);
    }

    @Test
    void pictures(FxRobot robot) throws IOException {
        open(robot, "Picture");
        robot.clickOn("3×");
        Path png = saved(robot);
        assertEquals("convolution-lecture-5x5.png", png.getFileName().toString());
        BufferedImage picture = ImageIO.read(png.toFile());
        assertTrue(robot.lookup("%,d × %,d pixels".formatted(picture.getWidth(), picture.getHeight()))
                .tryQuery()
                .isPresent());

        robot.clickOn("SVG");
        String svg = Files.readString(saved(robot));
        assertTrue(svg.contains(">Input</text>") && svg.contains("<title>Lecture 5 × 5, filter 3 × 3</title>"), svg);
        robot.clickOn("PDF");
        assertTrue(Files.readString(saved(robot), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
    }

    @Test
    void aPictureInPresentationModeHasItsSizesAndThePanelSaysSoImmediately(FxRobot robot) throws IOException {
        open(robot, "Picture");
        // The headless platform cannot show a frame that was painted before the window became full screen.
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> preferences.presentingProperty().set(true));
        BufferedImage picture = ImageIO.read(saved(robot).toFile());
        assertTrue(robot.lookup("%,d × %,d pixels".formatted(picture.getWidth(), picture.getHeight()))
                .tryQuery()
                .isPresent());
        robot.interact(() -> preferences.presentingProperty().set(false));
    }

    @Test
    void anAnimationOfEachStepAndOfEachProduct(FxRobot robot) throws IOException {
        open(robot, "Animation");
        robot.clickOn("4×");
        assertEquals(10, frames(saved(robot))); // the beginning and nine cells
        robot.clickOn(".export-panel .combo-box").clickOn("each product (91)");
        assertEquals(91, frames(saved(robot))); // nine products and the sum, nine times
    }

    private static int frames(Path gif) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            return reader.getNumImages(true);
        }
    }

    @Test
    void numbers(FxRobot robot) throws IOException {
        open(robot, "Numbers");
        chooseLast(robot);
        Path tsv = saved(robot);
        assertEquals("convolution-lecture-5x5-output.tsv", tsv.getFileName().toString());
        assertEquals("4\t3\t4\n2\t4\t3\n2\t3\t4\n", Files.readString(tsv));
        robot.clickOn("LaTeX");
        assertTrue(Files.readString(saved(robot)).contains("4 & 3 & 4 \\\\"));
    }

    /** By keyboard: the choice that is in sight. */
    private static void chooseLast(FxRobot robot) {
        robot.clickOn(".export-panel .combo-box").push(KeyCode.END).push(KeyCode.ENTER);
    }

    @Test
    void codeThatPythonRuns(FxRobot robot) throws Exception {
        open(robot, "Code");
        chooseLast(robot);
        Path program = saved(robot);
        assertTrue(Files.readString(program).contains("import numpy as np"));
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/numpy")),
                "Debian's python3-numpy is not installed here, so nobody ran the program");
        Process python = new ProcessBuilder(PYTHON, program.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(python.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, python.exitValue(), output);
    }

    @Test
    void aCaseByCtrlS(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        Path file = folder.resolve("convolution-lecture-5x5.kernelight");
        assertTrue(Files.readString(file).startsWith("{\n  \"kernelight\": \"convolution\",\n  \"version\": 1,"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        ToggleButton kind =
                (ToggleButton) robot.lookup(".export-panel").query().getScene().getFocusOwner();
        assertEquals("File", kind.getText());
    }

    @Test
    void afterThePanelTheKeysAreTheStagesAgain(FxRobot robot) {
        Node stage = robot.lookup(".stage-view").query();
        robot.push(KeyCode.CONTROL, KeyCode.E).push(KeyCode.TAB).push(KeyCode.ESCAPE);
        assertTrue(stage.isFocused());
    }

    @Test
    void theFocusStaysWhereItIsWhileSomethingIsSaved(FxRobot robot) {
        open(robot, "Picture");
        saved(robot);
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".export-panel").queryAll().stream().noneMatch(Node::isVisible));
    }

    @Test
    void ctrlSWorksWhileANumberIsTyped(FxRobot robot) {
        robot.clickOn(".settings .number-box .text-field").push(KeyCode.CONTROL, KeyCode.S);
        assertTrue(Files.exists(folder.resolve("convolution-lecture-5x5.kernelight")));
    }

    @Test
    void inKoreanToo(FxRobot robot) throws IOException {
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        open(robot, "그림");
        robot.clickOn("SVG").clickOn("저장…");
        String svg = Files.readString(folder.resolve("convolution-lecture-5x5.svg"));
        assertTrue(svg.contains(">입력</text>"), svg);
    }
}
