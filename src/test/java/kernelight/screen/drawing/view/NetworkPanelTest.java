package kernelight.screen.drawing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.drawing.TestNetworks;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.screen.drawing.model.NetworkReader;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    @Test
    void theShippedNetworkCanBeChosenWhereOneWasTrainedFirst(FxRobot robot) {
        robot.interact(() -> {
            current.networkProperty().set(TestNetworks.reading(2)); // trained before Drawing was first opened
            NetworkChoice networks = new NetworkChoice(current, new Shipping(), background::add, Runnable::run);
            NetworkPanel panel = new NetworkPanel(networks, new Texts(Language.ENGLISH), () -> {});
            networks.readShipped();
            System.gc(); // a listener that only the panel's own past holds would be gone now
            assertTrue(button(panel, "Shipped with the app").isDisabled());
            background.removeFirst().run();
            RadioButton shipped = button(panel, "always 3, shipped");
            assertFalse(shipped.isDisabled());
            assertFalse(shipped.isSelected());
            shipped.fire();
            assertEquals(SHIPPED, current.networkProperty().get());
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
