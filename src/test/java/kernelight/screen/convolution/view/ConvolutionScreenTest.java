package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.GridName;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The screen in its window, used as a person would. */
@ExtendWith(ApplicationExtension.class)
class ConvolutionScreenTest {

    private final Texts texts = new Texts(Language.ENGLISH);
    private final ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
    private ConvolutionView stage;
    private ConvolutionScreen screen;

    @Start
    void start(Stage window) {
        Fonts.load();
        screen = new ConvolutionScreen(texts, themes.paletteProperty());
        stage = (ConvolutionView) screen.stage();
        Shell shell = new Shell(
                texts,
                themes,
                new Preferences(),
                List.of(new ScreenEntry("convolution.name", Feather.GRID, () -> screen)));
        Scene scene = new Scene(shell, 1000, 800);
        themes.dress(scene);
        window.setScene(scene);
        window.show();
        stage.requestFocus();
    }

    private String spoken() {
        return stage.getAccessibleText();
    }

    private Point2D middleOf(GridName grid, int row, int column) {
        Rectangle2D bounds = stage.geometry()
                .orElseThrow()
                .area(grid)
                .bounds(GridCell.of(grid, row, column).cell());
        return stage.localToScreen(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    }

    private NumberStepper stepper(FxRobot robot, String name) {
        return robot.lookup(".number-stepper")
                                .match(row -> row.isVisible()
                                        && row.lookupAll(".label").stream()
                                                .anyMatch(label -> ((Label) label)
                                                        .getText()
                                                        .equals(name)))
                                .query()
                                .getParent()
                        instanceof NumberStepper stepper
                ? stepper
                : null;
    }

    private void type(FxRobot robot, String name, String text) {
        TextField field = (TextField) stepper(robot, name).lookup(".text-field");
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    }

    @Test
    void nineStepsByKeyboardWriteTheLecturesOutput(FxRobot robot) {
        assertEquals("Nothing is computed yet. The window lies at output row 1, column 1.", spoken());
        String[] expected = "4 3 4 2 4 3 2 3 4".split(" ");
        for (int cell = 0; cell < 9; cell++) {
            robot.push(KeyCode.RIGHT);
            assertEquals(
                    "Output row " + (cell / 3 + 1) + ", column " + (cell % 3 + 1) + " is " + expected[cell] + ".",
                    spoken());
        }
        robot.push(KeyCode.LEFT);
        assertEquals("Output row 3, column 2 is 3.", spoken());
        robot.push(KeyCode.HOME).push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertEquals("Output row 1, column 1, product 1 of 9: 1 times 1. The sum so far is 1.", spoken());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals("Output row 1, column 3 is 4.", spoken());
    }

    @Test
    void aLetterInACellIsSaidAtTheCellAndTheOldNumberStays(FxRobot robot) {
        robot.push(KeyCode.ENTER).write("a").push(KeyCode.ENTER);
        MessageLine message = robot.lookup(".cell-message").query();
        assertTrue(message.isVisible());
        assertEquals("“a” is not a number. Type digits, for example 3 or −0.5. The cell keeps 1.", message.getText());
        robot.push(KeyCode.ESCAPE);
        assertFalse(message.isVisible());
        robot.push(KeyCode.RIGHT);
        assertEquals("Output row 1, column 1 is 4.", spoken());
    }

    @Test
    void turningToAnotherCellDoesNotHideWhyTheLastEntryWasRefused(FxRobot robot) {
        robot.clickOn(middleOf(GridName.INPUT, 0, 0)).write("x").clickOn(middleOf(GridName.INPUT, 4, 4));
        MessageLine message = robot.lookup(".cell-message").query();
        assertTrue(message.isVisible());
        assertTrue(message.getText().endsWith("The cell keeps 1."));
        robot.write("5").push(KeyCode.TAB);
        assertFalse(message.isVisible());
        robot.push(KeyCode.ESCAPE).push(KeyCode.END);
        assertEquals("Output row 3, column 3 is 9.", spoken());
    }

    @Test
    void numbersAreTypedFromCellToCellAndUndone(FxRobot robot) {
        robot.push(KeyCode.ENTER)
                .write("2.5")
                .push(KeyCode.TAB)
                .write("7")
                .push(KeyCode.ENTER)
                .push(KeyCode.ESCAPE);
        robot.push(KeyCode.RIGHT);
        assertEquals("Output row 1, column 1 is 5.5.", spoken());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("Output row 1, column 1 is 4.", spoken());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("Output row 1, column 1 is 5.5.", spoken());
    }

    @Test
    void aClickJumpsToAnOutputCellOrOpensAnInputCell(FxRobot robot) {
        robot.clickOn(middleOf(GridName.OUTPUT, 1, 1));
        assertEquals("Output row 2, column 2 is 4.", spoken());
        robot.clickOn(middleOf(GridName.INPUT, 2, 2)).write("9").push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        assertEquals("Output row 2, column 2 is 12.", spoken());
    }

    @Test
    void paddingAndStrideChangeTheFormula(FxRobot robot) {
        Label explanation = robot.lookup(".output-size .sentence").query();
        assertEquals(
                "2 ÷ 1 leaves no remainder, so ⌊ ⌋ changes nothing. Every input cell is read.", explanation.getText());
        type(robot, "Padding P", "1");
        assertEquals("4 ÷ 1 leaves no remainder, so ⌊ ⌋ changes nothing. Every input cell is read.", sentence(robot));
        type(robot, "Stride S", "3");
        assertTrue(sentence(robot).startsWith("4 ÷ 3 is 1, remainder 1. Without rounding the size would be 2.33."));
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup(".output-size .sentence").queryAs(Label.class).getText();
    }

    @Test
    void anImpossibleFilterSaysWhyAndOffersWhatWorks(FxRobot robot) {
        type(robot, "Filter size F", "7");
        MessageLine message = stepper(robot, "Filter size F").message();
        assertTrue(message.isVisible());
        assertTrue(message.getText().startsWith("A 7 × 7 filter does not fit"));
        robot.clickOn("Padding 1");
        assertFalse(message.isVisible());
        robot.interact(stage::requestFocus);
        robot.push(KeyCode.END);
        assertEquals("Output row 1, column 1 is 2.", spoken());
    }

    @Test
    void aStrideOfZeroSaysWhy(FxRobot robot) {
        type(robot, "Stride S", "0");
        NumberStepper stride = stepper(robot, "Stride S");
        assertTrue(stride.message().getText().contains("with 0 it would never move"));
        robot.clickOn("Use 1");
        assertFalse(stride.message().isVisible());
        assertEquals(1, stride.wholeValue());
    }
}
