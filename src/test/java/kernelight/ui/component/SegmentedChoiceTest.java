package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SegmentedChoiceTest {
    private SegmentedChoice<Integer> choice;

    @Start
    void start(Stage stage) {
        Map<Integer, ObservableValue<String>> names = new LinkedHashMap<>();
        for (int number = 1; number <= 3; number++) {
            names.put(number, new SimpleStringProperty("thing " + number));
        }
        choice = new SegmentedChoice<>(names, 1);
        stage.setScene(new Scene(new VBox(new TextField(), choice)));
        stage.show();
    }

    @Test
    void isOneStopForTabAndTheArrowsChoose(FxRobot robot) {
        robot.push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals(3, choice.valueProperty().get());
        robot.push(KeyCode.LEFT);
        assertEquals(2, choice.valueProperty().get());
    }

    @Test
    void aSecondClickLeavesItChosen(FxRobot robot) {
        robot.clickOn("thing 2").clickOn("thing 2");
        assertEquals(2, choice.valueProperty().get());
    }
}
