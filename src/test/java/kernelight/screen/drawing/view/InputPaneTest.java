package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.InputScale;
import kernelight.engine.layer.Dense;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.DigitModel;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.NetworkProblem;
import kernelight.trained.TestRuns;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class InputPaneTest {
    private final Texts texts = new Texts(Language.ENGLISH);

    @TempDir
    private Path folder;

    private DrawingModel model;
    private InputPane pane;

    private void open(DigitModel network) {
        try {
            model = new DrawingModel(
                    new CurrentNetwork(),
                    TestNetworks.files(folder),
                    TestRuns.keptIn(folder),
                    Runnable::run,
                    Runnable::run);
            pane = new InputPane(model.networks(), texts);
            assertFalse(pane.isManaged(), "there is no network from a file yet");
            model.networks().open(network.write(folder.resolve("theirs.onnx")));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private InputNormalization normalization() {
        return model.networks().network().orElseThrow().reader().normalization();
    }

    @Test
    void theNormalizationThatFitsIsShownAndCanBeChanged(FxRobot robot) throws IOException {
        DigitModel theirs = new DigitModel()
                .input(ElementType.FLOAT32, 0, 1, 28, 28)
                .inverted()
                .core();
        robot.interact(() -> {
            open(theirs);
            assertTrue(pane.isManaged());
            assertTrue(segment("0..1").isSelected());
            assertTrue(inverted().isSelected());
            assertTrue(found().matches("It reads 9\\d\\.\\d % of 200 digits so \\(generated digits\\)\\."), found());
            assertEquals("", advice());

            inverted().fire();
            assertEquals(InputNormalization.USUAL, normalization());
            assertTrue(advice().matches("It reads 9\\d\\.\\d % with 0\\.\\.1, black ink on white\\."), advice());
            segment("MNIST").fire();
            assertEquals(new InputNormalization(InputScale.MNIST, false), normalization());

            Button better = pane.lookupAll(".choice").stream()
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertEquals("Hand it ink so", better.getText());
            better.fire();
            assertEquals(new InputNormalization(InputScale.ZERO_TO_ONE, true), normalization());
            assertTrue(inverted().isSelected());
            assertEquals("", advice());
        });
    }

    @Test
    void wholeNumbersLeaveOneScale(FxRobot robot) throws IOException {
        DigitModel theirs = new DigitModel()
                .input(ElementType.UINT8, 0, 1, 28, 28)
                .cast(1)
                .times(1f / 255)
                .core();
        robot.interact(() -> {
            open(theirs);
            assertTrue(segment("0..255").isSelected());
            assertFalse(segment("0..1").isVisible());
            assertFalse(segment("MNIST").isVisible());
        });
    }

    @Test
    void aNetworkThatNoNormalizationFitsIsReported(FxRobot robot) throws IOException {
        DigitModel theirs =
                new DigitModel().input(ElementType.FLOAT32, 0, 1, 28, 28).core().dense("letters", new Dense(10, 26));
        robot.interact(() -> {
            open(theirs);
            assertTrue(advice().startsWith("None of these makes it read digits: 10.0 % at best."), advice());
            texts.languageProperty().set(Language.KOREAN);
            assertTrue(advice().startsWith("어떤 값으로도 숫자를 제대로 읽지 못합니다."), advice());
        });
    }

    @Test
    void whatCannotReadDigitsIsExplainedInBothLanguages(FxRobot robot) throws IOException {
        DigitModel twoInputs = new DigitModel()
                .input(ElementType.FLOAT32, 0, 1, 28, 28)
                .input("mask", ElementType.FLOAT32, 1)
                .core();
        DigitModel tall = new DigitModel()
                .input(ElementType.FLOAT32, 0, 1, 32, 30)
                .reshape(0, 960)
                .dense("d", new Dense(960, 10));
        for (DigitModel theirs : List.of(twoInputs, tall)) {
            robot.interact(() -> {
                open(theirs);
                NetworkProblem problem =
                        model.networks().fileProblemProperty().get().orElseThrow();
                assertFalse(pane.isManaged());
                for (Language language : Language.values()) {
                    texts.languageProperty().set(language);
                    String words = new DrawingWords(texts).problem(problem);
                    assertTrue(words.startsWith("theirs.onnx"), words);
                    assertTrue(words.contains(theirs == tall ? "1 × 32 × 30" : "2"), words);
                }
            });
        }
    }

    private ToggleButton segment(String text) {
        return pane.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private CheckBox inverted() {
        return (CheckBox) pane.lookup("#input-inverted");
    }

    private String found() {
        return ((Label) pane.lookup("#input-found")).getText();
    }

    private String advice() {
        Node line = pane.lookup(".message");
        return line.isManaged() ? ((Label) line.lookup(".label")).getText() : "";
    }
}
