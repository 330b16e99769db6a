package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ButtonFlowTest {
    private static final double WIDTH = 240;

    private final VBox column = new VBox();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(column, WIDTH, 600);
        new ThemeSwitch(Theme.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void asksForTheSameSpaceBeforeAndAfterItIsLaidOut(FxRobot robot) {
        robot.interact(() -> {
            ButtonFlow flow = new ButtonFlow(6, choice("Padding 1"), choice("Input 6"), choice("Filter 5"));
            column.getChildren().setAll(flow);
            column.applyCss();
            double before = flow.prefHeight(WIDTH);
            assertTrue(before < 80, "words stand letter below letter: " + before);
            column.layout();
            assertEquals(before, flow.prefHeight(WIDTH));
        });
    }

    private static Button choice(String words) {
        Button button = new Button(words);
        button.getStyleClass().add("choice");
        return button;
    }
}
