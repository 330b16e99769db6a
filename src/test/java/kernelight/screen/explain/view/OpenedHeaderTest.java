package kernelight.screen.explain.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.network.model.LayerCell;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkView;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class OpenedHeaderTest {
    private final Network network = Architecture.LENET5.create(3);
    private final NetworkInput input = new NetworkInput(NetworkView.of(network), network, new float[28 * 28]);
    private final ExplainModel model =
            new ExplainModel(receiver -> receiver.accept(input), Runnable::run, Runnable::run);

    /** What is below must not move while the way gets longer, as long as it has room in one line. */
    @Test
    void theWayTakesASecondLineOnlyWhereItNeedsOne(FxRobot robot) {
        robot.interact(() -> {
            OpenedHeader header =
                    new OpenedHeader(model, new Texts(Language.ENGLISH), LocalizedMessage.of("drawing.name"));
            BorderPane stage = new BorderPane();
            stage.setTop(header);
            new Scene(new Group(stage));
            double first = heightAfter(header, stage, new LayerCell("F7", 9, 0, 0, 0), 1400);
            assertEquals(first, heightAfter(header, stage, new LayerCell("F6", 81, 0, 0, 0), 1400));
            assertEquals(first, heightAfter(header, stage, new LayerCell("F5", 101, 0, 0, 0), 1400));
            assertEquals(first, heightAfter(header, stage, LayerCell.of("P4", 13, 2, 1), 1400));
            assertEquals(first, heightAfter(header, stage, LayerCell.of("C3", 13, 5, 2), 1400));
            assertTrue(heightAfter(header, stage, LayerCell.of("P2", 3, 5, 2), 600) > first);
        });
    }

    private double heightAfter(OpenedHeader header, BorderPane stage, LayerCell next, double width) {
        if (model.isOpen()) {
            model.goInto(next);
        } else {
            model.open(next);
        }
        header.show();
        stage.resize(width, 600);
        stage.applyCss();
        stage.layout();
        stage.layout();
        return header.getHeight();
    }
}
