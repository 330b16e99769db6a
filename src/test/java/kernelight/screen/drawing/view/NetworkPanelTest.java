package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.screen.drawing.model.NetworkReader;
import kernelight.trained.TestRuns;
import kernelight.trained.TrainedNetworks;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class NetworkPanelTest {
    private static final TrainedNetwork SHIPPED = TestNetworks.reading(3);

    private final List<Runnable> background = new ArrayList<>();
    private final CurrentNetwork current = new CurrentNetwork();

    private static final class Shipping implements NetworkReader {
        @Override
        public Optional<TrainedNetwork> shipped() {
            return Optional.of(SHIPPED);
        }

        @Override
        public TrainedNetwork open(Path file) {
            throw new AssertionError("no file is opened here");
        }
    }

    @TempDir
    private Path folder;

    private TrainedNetworks trained;
    private DrawingModel model;
    private NetworkPanel panel;
    private NetworkNewsBar bar;

    private void open() {
        model = new DrawingModel(current, new Shipping(), trained, background::add, Runnable::run);
        Texts texts = new Texts(Language.ENGLISH);
        panel = new NetworkPanel(
                model,
                texts,
                () -> {},
                entry -> model.saving().save(entry.toSave().orElseThrow(), folder.resolve("saved.onnx")));
        bar = new NetworkNewsBar(model.networks(), texts);
        model.networks().readShipped();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    @Test
    void networksThatAreGoneAreNotKeptByTheChoice(FxRobot robot) {
        robot.interact(() -> {
            trained = TestRuns.keptIn(folder);
            open();
            work();
            for (int run = 0; run < 10; run++) {
                trained.hand(TestRuns.measured("run " + run, 938, 9500 + run), true);
                work();
            }
            List<Node> shown = panel.lookupAll(".radio-button").stream()
                    .filter(button -> ((RadioButton) button).getToggleGroup() != null)
                    .toList();
            RadioButton one = (RadioButton) shown.getFirst();
            assertEquals(shown.size(), one.getToggleGroup().getToggles().size());
        });
    }

    @Test
    void theShippedNetworkCanBeChosenWhereOneWasTrainedFirst(FxRobot robot) {
        robot.interact(() -> {
            trained = TestRuns.keptIn(folder);
            trained.hand(TestRuns.measured("one", 938, 9594), true); // before Drawing was first opened
            open();
            System.gc(); // a listener that only the panel's own past holds would be gone now
            assertTrue(button(panel, "Shipped with the app").isDisabled());
            assertTrue(button(panel, "LeNet-5, 1 epoch on MNIST").isSelected());
            work();
            RadioButton shipped = button(panel, "always 3, shipped");
            assertFalse(shipped.isDisabled());
            assertFalse(shipped.isSelected());
            shipped.fire();
            assertEquals(SHIPPED, current.networkProperty().get());
        });
    }

    @Test
    void aNewNetworkIsAnnouncedAndOneClickGoesBack(FxRobot robot) {
        robot.interact(() -> {
            trained = TestRuns.keptIn(folder);
            open();
            work();
            assertFalse(bar.isManaged());
            trained.hand(TestRuns.measured("one", 938, 9890), true);
            assertTrue(bar.isVisible());
            assertEquals(
                    "The network trained just now reads this: 98.9 % on MNIST; the shipped one: 99.0 % on MNIST.",
                    ((Label) bar.lookup("#network-news-sentence")).getText());
            Button back = (Button) bar.lookup("#switch-network");
            assertEquals("Use the shipped one", back.getText());
            back.fire();
            assertEquals(SHIPPED, current.networkProperty().get());
            assertTrue(button(panel, "always 3, shipped").isSelected());
            assertEquals("Use the one trained just now", back.getText());
            ((Button) bar.lookup("#dismiss-news")).fire();
            assertFalse(bar.isManaged());
        });
    }

    @Test
    void figuresOnOtherDigitsAreNotSetBesideOneAnotherWithoutAWord(FxRobot robot) {
        robot.interact(() -> {
            trained = TestRuns.keptIn(folder);
            open();
            work();
            trained.hand(TestRuns.onGenerated("one", 938, 9950), true);
            assertEquals(
                    "The network trained just now reads this: 99.5 % on generated digits; the shipped one: 99.0 % on"
                            + " MNIST. They were measured on different digits, so these figures do not compare them.",
                    ((Label) bar.lookup("#network-news-sentence")).getText());
        });
    }

    @Test
    void aTrainedNetworkSaysHowItWasTrainedAndIsSavedWithOneClick(FxRobot robot) {
        robot.interact(() -> {
            trained = TestRuns.keptIn(folder);
            open();
            work();
            trained.hand(TestRuns.measured("one", 938, 9594), true);
            trained.hand(TestRuns.measured("rate 10", 2814, 1000), true);
            assertEquals(
                    List.of(
                            "trained last · rate 0.02, batch 64, SGD with momentum 0.9, seed 42",
                            "the best · rate 0.02, batch 64, SGD with momentum 0.9, seed 42"),
                    panel.lookupAll(".network-details").stream()
                            .map(node -> ((Label) node).getText())
                            .filter(text -> !text.isEmpty())
                            .toList());
            Node best = button(panel, "LeNet-5, 1 epoch on MNIST").getParent().getParent();
            ((Button) best.lookup(".icon-button")).fire();
            work();
            assertEquals(
                    "Saved as " + folder.resolve("saved.onnx") + ".",
                    ((Label) panel.lookup("#network-saved")).getText());
            assertTrue(Files.exists(folder.resolve("saved.onnx")));
        });
    }

    private static RadioButton button(NetworkPanel panel, String text) {
        for (Node node : panel.lookupAll(".radio-button")) {
            if (node instanceof RadioButton button && button.getText().equals(text)) {
                return button;
            }
        }
        throw new AssertionError("no button says " + text);
    }
}
