package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberStepperTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private NumberStepper stride;
    private TextField field;

    @Start
    void start(Stage stage) {
        stride = new NumberStepper(
                texts, new SimpleStringProperty("Stride S"), "stride", new NumberRange.Whole(1, 7), 2);
        stage.setScene(new Scene(stride, 300, 200));
        stage.show();
    }

    @BeforeEach
    void findField(FxRobot robot) {
        field = robot.lookup(".text-field").query();
    }

    @Test
    void aTypedNumberIsAccepted(FxRobot robot) {
        type(robot, "3");
        assertEquals(3, stride.valueProperty().get());
        assertFalse(stride.message().isVisible());
    }

    @Test
    void aLetterIsRefusedWhereItWasTypedAndLosesNothing(FxRobot robot) {
        type(robot, "x");
        assertEquals(2, stride.valueProperty().get());
        assertEquals("x", field.getText());
        assertTrue(stride.message().isVisible());
        assertEquals(
                "“x” is not a number. Type digits, for example 2.",
                stride.message().getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("2", field.getText());
        assertFalse(stride.message().isVisible());
    }

    @Test
    void aBookIsCutAndRefused(FxRobot robot) {
        robot.interact(() -> {
            field.selectAll();
            field.replaceSelection("7".repeat(100_000)); // as pasting does
            assertEquals(ShortText.LONGEST, field.getLength());
            field.appendText("7");
            assertEquals(ShortText.LONGEST, field.getLength());
        });
        robot.clickOn(field).push(KeyCode.ENTER);
        assertTrue(
                stride.message().getText().contains("is out of range"),
                stride.message().getText());
        assertEquals(2, stride.valueProperty().get());
    }

    @Test
    void zeroAndAFractionAreRefused(FxRobot robot) {
        type(robot, "0");
        assertEquals("0 is out of range: from 1 to 7.", stride.message().getText());
        type(robot, "1.5");
        assertEquals(
                "“1.5” is not a whole number. Type digits, for example 2.",
                stride.message().getText());
        assertEquals(2, stride.valueProperty().get());
    }

    @Test
    void messagesFollowAChangeOfLanguage(FxRobot robot) {
        type(robot, "9");
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertEquals(
                texts.get("common.outOfRange", "9", "1", "7"), stride.message().getText());
        assertEquals(
                texts.get("common.use", "7"),
                stride.message().lookupAll(".choice").stream()
                        .map(button -> ((Button) button).getText())
                        .findFirst()
                        .orElseThrow());
        assertEquals("9", field.getText());
    }

    @Test
    void buttonsAndKeysStepAndStopAtTheEnds(FxRobot robot) {
        robot.clickOn(robot.lookup(".number-box .button").nth(1).queryAs(Button.class));
        assertEquals(3, stride.valueProperty().get());
        robot.clickOn(field)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN);
        assertEquals(1, stride.valueProperty().get());
    }

    @Test
    void aNumberTooLongForItsFieldEndsWithDotsAndIsWholeWhileItHasTheFocus(FxRobot robot) {
        NumberStepper rate = new NumberStepper(
                texts, new SimpleStringProperty("Rate"), "", new NumberRange.OneTwoFive(0.00001, 10), 0.02);
        rate.explain(new SimpleStringProperty("How large the steps are."));
        TextField of = (TextField) rate.lookup(".text-field");
        robot.interact(() -> {
            of.setStyle("-fx-pref-width: 70; -fx-max-width: 110;");
            ((VBox) field.getScene().getRoot()).getChildren().add(rate);
            rate.valueProperty().set(0.123456789);
        });
        robot.interact(() -> {});
        assertTrue(of.getText().matches("0\\.[0-9]+…"), of.getText());
        assertEquals("0.123456789\nHow large the steps are.", of.getTooltip().getText());
        robot.interact(of::requestFocus);
        assertEquals("0.123456789", of.getText());
        assertEquals("How large the steps are.", of.getTooltip().getText());
        robot.interact(field::requestFocus);
        assertTrue(of.getText().endsWith("…"), of.getText());
        assertEquals(0.123456789, rate.valueProperty().get(), "what is shown is not what is chosen");
        robot.interact(() -> rate.valueProperty().set(0.5));
        assertEquals("0.5", of.getText());
    }

    @Test
    void theExplanationIsShownOverTheNameToo(FxRobot robot) {
        robot.interact(() -> stride.explain(new SimpleStringProperty("How far the filter moves.")));
        Label name = robot.lookup("Stride S").query();
        assertEquals("How far the filter moves.", name.getTooltip().getText());
        assertEquals("How far the filter moves.", field.getTooltip().getText());
        assertEquals("How far the filter moves.", field.getAccessibleHelp());
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    }
}
