package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import kernelight.attribution.Score;
import kernelight.engine.network.Network;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkNumber;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Every screen in presentation mode: what the last row has to read. */
@ExtendWith(ApplicationExtension.class)
class PresenterModeTest {
    /** 24 points, on a screen that is 1080 pixels high. */
    private static final double SMALLEST = 32.0 / 1080;

    private static final double HAIR = 0.01;

    /** Of the shipped network: maps, pooled maps, units, a score, a probability, a pixel. */
    private static final List<NetworkNumber> NUMBERS = List.of(
            LayerCell.of("relu1", 2, 9, 11),
            LayerCell.of("P2", 1, 4, 5),
            LayerCell.of("relu3", 6, 3, 4),
            LayerCell.of("P4", 8, 2, 2),
            LayerCell.of("F5", 30, 0, 0),
            LayerCell.of("F7", 7, 0, 0),
            new ClassProbability(7),
            LayerCell.of(Network.IMAGE, 0, 9, 11));

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, ENGLISH",
        "1920, 1080, KOREAN",
        "3840, 2160, ENGLISH",
        "3840, 2160, KOREAN",
        "1280, 720, ENGLISH"
    })
    void noTextIsSmallerThanTwentyFourPoints(
            double width, double height, Language language, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = presented(language, home, width, height);
            for (ScreenId screen : ScreenId.values()) {
                window.present(screen);
                String name = screen + ": ";
                WholeWindow.nodes(window.shell).forEach(node -> {
                    double size = sizeOf(node);
                    if (size < SMALLEST * height - HAIR) {
                        found.add(name + node + " " + size);
                    }
                });
            }
        });
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, ENGLISH", "1280, 720, KOREAN"})
    void theHandwritingIsReadFromTheLastRowToo(
            double width, double height, Language language, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = presented(language, home, width, height);
            window.openHandwriting();
            WholeWindow.nodes(window.shell)
                    .filter(node -> sizeOf(node) < SMALLEST * height - HAIR || isBeside(node, width, height))
                    .forEach(node -> found.add(node + " " + sizeOf(node)));
        });
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, ENGLISH", "1280, 720, KOREAN"})
    void aNetworkOfOnesOwnIsReadFromTheLastRowToo(
            double width, double height, Language language, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = presented(language, home, width, height);
            window.openEditor();
            WholeWindow.nodes(window.shell)
                    .filter(node -> sizeOf(node) < SMALLEST * height - HAIR || isBeside(node, width, height))
                    .forEach(node -> found.add(node + " " + sizeOf(node)));
        });
        assertEquals("", String.join("\n", found));
    }

    /** A number of each kind of layer, and the question why in all that it is answered with. */
    @ParameterizedTest
    @CsvSource({"1920, 1080, ENGLISH", "1920, 1080, KOREAN", "3840, 2160, ENGLISH", "1280, 720, KOREAN"})
    void anOpenedNumberAndTheQuestionWhyAreReadFromTheLastRowToo(
            double width, double height, Language language, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = presented(language, home, width, height);
            window.draw();
            for (NetworkNumber number : NUMBERS) {
                window.open(new OpenRequest.Explain(number));
                assertTrue(isSeen(window, "explain-stage"), number::toString);
                find(window, width, height, number.toString(), found);
            }
            for (Score score : List.of(Score.of(7), Score.difference(7, 1))) {
                window.open(new OpenRequest.AskWhy(score));
                assertTrue(isSeen(window, "why-stage"));
                for (ToggleButton topic : buttons(window, "#why-topics")) {
                    topic.fire();
                    window.layout();
                    find(window, width, height, score + ", " + topic.getText(), found);
                }
                buttons(window, "#why-topics").getFirst().fire();
                for (ToggleButton method : buttons(window, "#why-methods")) {
                    method.fire();
                    window.layout();
                    find(window, width, height, score + ", " + method.getText(), found);
                }
            }
        });
        assertEquals("", String.join("\n", found));
    }

    private static boolean isSeen(WholeWindow window, String styleClass) {
        return WholeWindow.nodes(window.shell)
                .anyMatch(node -> node.getStyleClass().contains(styleClass));
    }

    private static List<ToggleButton> buttons(WholeWindow window, String choice) {
        return WholeWindow.nodes(window.shell.lookup(choice))
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .toList();
    }

    private static void find(WholeWindow window, double width, double height, String what, List<String> found) {
        WholeWindow.nodes(window.shell)
                .filter(node -> sizeOf(node) < SMALLEST * height - HAIR || isBeside(node, width, height))
                .forEach(node -> found.add(what + ": " + node + " " + sizeOf(node)));
    }

    private static boolean isBeside(Node node, double width, double height) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return node instanceof Text text
                && !text.getText().isBlank()
                && (bounds.getMaxX() > width + 1 || bounds.getMaxY() > height + 1);
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, ENGLISH", "1920, 1080, KOREAN", "1280, 720, ENGLISH"})
    void theHelpSheetIsReadFromTheLastRowToo(
            double width, double height, Language language, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = presented(language, home, width, height);
            for (ScreenId screen : ScreenId.values()) {
                window.present(screen);
                Button help = (Button) window.shell.lookupAll(".window-tools .icon-button").stream()
                        .reduce((before, last) -> last)
                        .orElseThrow();
                help.fire();
                window.layout();
                Node sheet = window.shell.lookup(".help-sheet");
                assertTrue(sheet.getParent().isVisible());
                List<Node> all = WholeWindow.nodes(sheet).toList();
                assertTrue(all.stream().filter(Text.class::isInstance).count() > 20, "it says what keys there are");
                all.stream()
                        .filter(node -> sizeOf(node) < SMALLEST * height - HAIR)
                        .forEach(node -> found.add(screen + ": " + node + " " + sizeOf(node)));
                all.stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .forEach(label -> {
                            Bounds bounds = label.localToScene(label.getLayoutBounds());
                            if (bounds.getMaxX() > width || bounds.getMinX() < 0) {
                                found.add(screen + ": " + label + " is cut off");
                            }
                            if (!label.isWrapText() && label.getWidth() < label.prefWidth(-1) - 1) {
                                found.add(screen + ": " + label + " is shortened");
                            }
                        });
                help.fire();
            }
        });
        assertEquals("", String.join("\n", found));
    }

    /** The size in pixels of a text, or of those on a canvas; infinite for other nodes. */
    private static double sizeOf(Node node) {
        double zoom = node.getLocalToSceneTransform().getMyy();
        return switch (node) {
            case Text text
            when !text.getText().isBlank() -> zoom * text.getFont().getSize();
            case CanvasFont font -> zoom * font.size();
            default -> Double.MAX_VALUE;
        };
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH", "KOREAN"})
    void nothingStandsBelowOrBesideTheScreen(Language language, FxRobot robot, @TempDir Path home) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            WholeWindow window = presented(language, home, 1920, 1080);
            for (ScreenId screen : ScreenId.values()) {
                window.present(screen);
                String name = screen + ": ";
                WholeWindow.nodes(window.shell)
                        .filter(node ->
                                node instanceof Text text && !text.getText().isBlank())
                        .forEach(node -> {
                            Bounds bounds = node.localToScene(node.getLayoutBounds());
                            if (bounds.getMaxX() > 1921 || bounds.getMaxY() > 1081 || bounds.getMinX() < -1) {
                                found.add(name + node + " " + bounds);
                            }
                        });
            }
        });
        assertEquals("", String.join("\n", found));
    }

    @Test
    void theCaseItsPresetsAndTheSizeFormulaAreThere(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            WholeWindow window = presented(Language.ENGLISH, home, 1920, 1080);
            for (ScreenId screen : List.of(ScreenId.CONVOLUTION, ScreenId.POOLING)) {
                window.present(screen);
                List<Node> header =
                        WholeWindow.nodes(window.shell.lookup(".header")).toList();
                MenuButton presets = header.stream()
                        .filter(MenuButton.class::isInstance)
                        .map(MenuButton.class::cast)
                        .findFirst()
                        .orElseThrow();
                assertTrue(presets.isVisible() && presets.getItems().size() > 3);
                assertTrue(header.stream()
                                .filter(node -> node.getClass().getSimpleName().equals("FormulaView"))
                                .count()
                        >= 2);
            }
        });
    }

    @Test
    void theAnswerAndItsBarsAreBesideTheDrawing(FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            WholeWindow window = presented(Language.ENGLISH, home, 1920, 1080);
            window.present(ScreenId.DRAWING);
            assertEquals(
                    10,
                    WholeWindow.nodes(window.shell)
                            .filter(node -> node.getStyleClass().contains("probability"))
                            .count());
            window.preferences.presentingProperty().set(false);
            window.layout();
            assertEquals(
                    1,
                    WholeWindow.nodes(window.shell)
                            .filter(node -> node.getStyleClass().contains("answer-view"))
                            .count(),
                    "afterwards only in the settings");
        });
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, ENGLISH", "1920, 1080, KOREAN", "3840, 2160, ENGLISH"})
    void whatWasReadIsSaidInFull(double width, double height, Language language, FxRobot robot, @TempDir Path home) {
        robot.interact(() -> {
            WholeWindow window = presented(language, home, width, height);
            window.draw();
            Label sentence = (Label) window.shell.lookup("#sentence");
            assertTrue(window.shell.lookup("#why").isVisible(), "a digit was read");
            assertTrue(
                    sentence.getWidth() >= sentence.prefWidth(-1) - 1,
                    () -> sentence.getText() + " has " + sentence.getWidth() + " of " + sentence.prefWidth(-1));
        });
    }

    private static WholeWindow presented(Language language, Path home, double width, double height) {
        WholeWindow window = new WholeWindow(new Texts(language), home, width, height);
        window.preferences.presentingProperty().set(true);
        window.layout();
        return window;
    }
}
