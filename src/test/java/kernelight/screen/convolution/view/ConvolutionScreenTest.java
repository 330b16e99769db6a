package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import kernelight.export.view.ExportServices;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.ConvolutionSetting;
import kernelight.screen.convolution.model.ConvolutionState;
import kernelight.screen.convolution.model.ConvolutionView;
import kernelight.screen.convolution.model.PaddingRule;
import kernelight.screen.convolution.model.TransposedWay;
import kernelight.screen.stepper.view.CaseHeading;
import kernelight.shell.ScreenEntry;
import kernelight.shell.Shell;
import kernelight.stage.layout.Box;
import kernelight.stage.view.StageView;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.file.FileDialogs;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The screen in its window, operated by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class ConvolutionScreenTest {
    private final Texts texts = new Texts(Language.ENGLISH);
    private ConvolutionModel model;
    private StageView stage;

    private final Preferences preferences = new Preferences();

    @Start
    void start(Stage window) {
        Fonts.load();
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        model = new ConvolutionModel();
        Screen screen = ConvolutionScreen.of(
                model,
                texts,
                themes.paletteProperty(),
                preferences,
                new ExportServices(new FileDialogs(texts), Runnable::run, Runnable::run));
        Shell shell = new Shell(
                texts, themes, preferences, List.of(new ScreenEntry(ScreenId.CONVOLUTION, Feather.GRID, () -> screen)));
        Scene scene = new Scene(shell, 1300, 860);
        themes.apply(scene);
        window.setScene(scene);
        window.show();
        stage = (StageView) scene.getRoot().lookup(".stage-view");
        stage.requestFocus();
    }

    private String spoken() {
        return stage.getAccessibleText();
    }

    private Point2D middleOf(GridName grid, int row, int column) {
        Box box = stage.stageLayout()
                .orElseThrow()
                .boundsOf(new GridCell(grid, Cell.at(row, column)))
                .orElseThrow();
        return stage.localToScreen(box.centerX(), box.centerY());
    }

    private static NumberStepper stepper(FxRobot robot, String name) {
        Node row = robot.lookup(".number-stepper")
                .match(node -> node.isVisible()
                        && node.lookupAll(".label").stream()
                                .anyMatch(label -> ((Label) label).getText().equals(name)))
                .query();
        return (NumberStepper) row.getParent();
    }

    private static void type(FxRobot robot, String name, String text) {
        TextField field = (TextField) stepper(robot, name).lookup(".text-field");
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
    }

    @Test
    void nineStepsByKeyboardWriteTheLecturesOutput(FxRobot robot) {
        assertEquals("Nothing is computed yet. The window lies at Output row 1, column 1.", spoken());
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
        assertEquals("Output row 1, column 1, product 1 of 9: 1 times 1. So far 1.", spoken());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals("Output row 1, column 3 is 4.", spoken());
    }

    @Test
    @DisplayName("two images: steps go from the last output of one to the first of the next, and a tab leads back")
    void aBatchIsSteppedImageByImage(FxRobot robot) {
        robot.clickOn("Batch, channels and filters");
        type(robot, "Batch size", "2");
        robot.interact(stage::requestFocus);
        for (int cell = 0; cell < 9; cell++) {
            robot.push(KeyCode.RIGHT);
        }
        assertEquals("Output, image 1, row 3, column 3 is 4.", spoken());
        robot.push(KeyCode.RIGHT);
        assertTrue(spoken().startsWith("Output, image 2, row 1, column 1 is "), spoken());
        assertEquals(
                "Input, image 2, row 1, column 1",
                stage.nameOf(new GridCell(GridName.INPUT, Cell.at(0, 0).inImage(1))));
        robot.clickOn(robot.lookup(".image-tabs .slice-tab").nth(0).<Node>query());
        assertEquals("Output, image 1, row 1, column 1 is 4.", spoken());
        robot.push(KeyCode.RIGHT);
        assertEquals("Output, image 1, row 1, column 2 is 3.", spoken());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("Nothing is computed yet. The window lies at Output row 1, column 1.", spoken());
    }

    /** To build formulas anew takes as long as all the rest of an edit. */
    @Test
    void theSizeFormulaIsLeftAloneWhileOnlyNumbersChange(FxRobot robot) {
        VBox card = robot.lookup(".output-size").query();
        List<Node> before = List.copyOf(card.getChildren());
        robot.interact(() -> model.numbers().enter(new GridCell(GridName.INPUT, Cell.at(0, 0)), "7"));
        assertEquals(before, card.getChildren());
        robot.interact(() -> model.set(ConvolutionSetting.PADDING_ROWS, 1));
        assertNotEquals(before, card.getChildren());
    }

    @Test
    void aLetterInACellIsRefusedAtTheCellAndTheOldNumberStays(FxRobot robot) {
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
    void aCellsMessageAndItsTypedTextOutliveAChangeOfLanguage(FxRobot robot) {
        robot.push(KeyCode.ENTER).write("a").push(KeyCode.ENTER);
        MessageLine message = robot.lookup(".cell-message").query();
        String english = message.getText();
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertTrue(message.isVisible());
        assertNotEquals(english, message.getText());
        assertEquals("a", robot.lookup(".cell-editor").queryAs(TextField.class).getText());
    }

    @Test
    void anAnswerThatIsNoNumberIsRefusedInBothLanguages(FxRobot robot) {
        robot.clickOn("Predict").clickOn("This output").write("4x").push(KeyCode.ENTER);
        Label said = robot.lookup(".predict-bar .sentence").query();
        assertEquals("“4x” is not a number. Type digits, for example 3 or −0.5.", said.getText());
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertTrue(said.isVisible());
        assertTrue(said.getText().startsWith("“4x”") && !said.getText().contains("number"), said.getText());
    }

    @Test
    void afterAMistakeTheNextAnswerIsTypedAtOnce(FxRobot robot) {
        robot.clickOn("Predict").clickOn("This output").write("6").push(KeyCode.ENTER);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        TextField answer = robot.lookup(".predict-bar .text-field").query();
        assertTrue(answer.isFocused(), "and not the button that gives the answer away");
        robot.clickOn("Check").write("4");
        assertEquals("4", answer.getText());
    }

    @Test
    void anAnswerIsMarkedByWordSignAndColourAndReadAloudWhereTheFocusIs(FxRobot robot) {
        robot.clickOn("Predict").clickOn("This output").write("5").push(KeyCode.ENTER);
        Label verdict = robot.lookup(".verdict").query();
        TextField answer = robot.lookup(".predict-bar .text-field").query();
        assertEquals("Wrong.", verdict.getText());
        assertEquals(Feather.X, ((FontIcon) verdict.getGraphic()).getIconCode());
        Paint wrong = verdict.getTextFill();
        assertTrue(answer.isFocused());
        Label name = (Label) answer.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        assertTrue(name.getAccessibleText().startsWith("Wrong. "), name.getAccessibleText());
        assertTrue(name.getAccessibleText().endsWith("What is the output at row 1, column 1?"));
        assertEquals("5", answer.queryAccessibleAttribute(AccessibleAttribute.TEXT), "what is typed is said, too");
        robot.write("4").push(KeyCode.ENTER);
        assertEquals("Right: it is 4.", verdict.getText());
        assertEquals(Feather.CHECK, ((FontIcon) verdict.getGraphic()).getIconCode());
        assertNotEquals(wrong, verdict.getTextFill());
        Button next = robot.lookup("Next").query();
        assertTrue(next.isFocused());
        assertEquals("Right: it is 4. Next", next.getAccessibleText());
        assertFalse(robot.lookup(".predict-bar .sentence").query().isVisible());
        robot.clickOn("New numbers");
        assertFalse(verdict.isVisible());
        assertTrue(robot.lookup(".predict-bar .text-field").query().isFocused(), "the question is asked anew");
        assertNotEquals(new ConvolutionModel().example(), model.example());
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(new ConvolutionModel().example(), model.example());
    }

    @Test
    void gradientsAreAskedForAndTheirRuleIsSaid(FxRobot robot) {
        String rule = "Gradient of a weight: output gradient times the input it met, added up over all positions.";
        assertFalse(isShown(robot, rule));
        robot.clickOn("Backward");
        assertTrue(isShown(robot, rule));
        robot.clickOn("Predict").clickOn("This gradient cell");
        assertTrue(isShown(robot, "What is the filter gradient at row 1, column 1?"));
        assertFalse(isShown(robot, rule), "it would answer the question");
        robot.write("6").push(KeyCode.ENTER);
        assertTrue(isShown(robot, "Right: it is 6."));
    }

    @Test
    void afterTheHelpSheetTheFocusIsWhereItWas(FxRobot robot) {
        robot.push(KeyCode.F1).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        Node sheet = robot.lookup(".help-sheet").query();
        assertTrue(sheet.isFocusWithin(), "what lies under the sheet is out of reach");
        robot.push(KeyCode.ESCAPE)
                .push(KeyCode.ENTER)
                .write("7")
                .push(KeyCode.ENTER)
                .push(KeyCode.ESCAPE);
        assertEquals(new BigDecimal("7"), model.example().input().at(Cell.at(0, 0)));
        robot.clickOn("Predict")
                .clickOn("This output")
                .write("4")
                .push(KeyCode.F1)
                .push(KeyCode.ESCAPE);
        TextField answer = robot.lookup(".predict-bar .text-field").query();
        assertTrue(answer.isFocused());
        assertEquals("4", answer.getText());
    }

    @Test
    void inPresentationModeEscEndsTheQuizAndClosesThePanelBeforeItEndsTheMode(FxRobot robot) {
        robot.push(KeyCode.F5)
                .clickOn("Predict")
                .clickOn("This output")
                .write("4")
                .push(KeyCode.ENTER)
                .push(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".predict-bar").query().isVisible());
        assertTrue(preferences.presentingProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.E).push(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".export-panel").query().isVisible());
        assertTrue(preferences.presentingProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(preferences.presentingProperty().get());
    }

    @Test
    void inPresentationModeEscDismissesACellsMessageBeforeItEndsTheMode(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.ENTER).write("a").clickOn(middleOf(GridName.OUTPUT, 1, 1));
        Node message = robot.lookup(".cell-message").query();
        assertTrue(message.isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(message.isVisible());
        assertTrue(preferences.presentingProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(preferences.presentingProperty().get());
    }

    @Test
    void escDismissesACellsMessageWhereverTheFocusIs(FxRobot robot) {
        robot.push(KeyCode.ENTER).write("a").clickOn(middleOf(GridName.OUTPUT, 1, 1));
        Node play = robot.lookup(".playback-bar .button").query();
        robot.interact(play::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".cell-message").query().isVisible());
    }

    @Test
    void noWordIsBrokenInTheSettings(FxRobot robot) {
        robot.interact(() -> {
            model.setAll(ConvolutionSetting.Kind.INPUT, 4);
            model.setAll(ConvolutionSetting.Kind.STRIDE, 2);
            model.set(PaddingRule.SAME); // of which there are two with this stride
        });
        robot.clickOn("Padding");
        List<ToggleButton> kinds =
                robot
                        .lookup(".settings .segmented .toggle-button")
                        .match(Node::isVisible)
                        .<ToggleButton>queryAll()
                        .stream()
                        .toList();
        assertTrue(kinds.stream().anyMatch(kind -> kind.getText().equals("replicate")));
        assertTrue(kinds.stream().anyMatch(kind -> kind.getText().equals("TensorFlow, Keras")));
        robot.interact(() -> kinds.forEach(kind ->
                assertTrue(kind.getWidth() >= Math.floor(kind.prefWidth(-1)), () -> kind.getText() + " is broken")));
    }

    @Test
    void aFilterTooLargeIsReportedAtItsNumberAndFixedWithOneClick(FxRobot robot) {
        type(robot, "Filter size F", "7");
        MessageLine message = stepper(robot, "Filter size F").message();
        assertTrue(message.getText().startsWith("The filter spans 7 cells and does not fit"));
        robot.clickOn("Padding 1");
        assertFalse(message.isVisible());
        assertEquals(7, model.example().filters().sizes().rows());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(3, model.example().filters().sizes().rows());
    }

    @Test
    void undoWithinAnAcceptedNumberLeadsBackBeforeIt(FxRobot robot) {
        type(robot, "Filter size F", "2");
        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertEquals(4, model.example().filters().sizes().rows());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(3, model.example().filters().sizes().rows());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(3, model.example().filters().sizes().rows());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, model.example().filters().sizes().rows());
        robot.write("5").push(KeyCode.CONTROL, KeyCode.Z); // what is being typed is undone first
        assertEquals(2, model.example().filters().sizes().rows());
    }

    @Test
    void theArrowsLeadThroughAllViewsAndTheFocusIsSeen(FxRobot robot) {
        robot.push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals(ConvolutionView.BACKWARD, model.viewProperty().get());
        assertTrue(SeenFocus.isOn(stage.getScene().getFocusOwner()));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(ConvolutionView.SLIDING, model.viewProperty().get());
        assertEquals("Nothing is computed yet. The window lies at Output row 1, column 1.", spoken());
    }

    @Test
    void whoLeavesACellByAKeySeesTheCursorThere(FxRobot robot) {
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertTrue(stage.isFocused());
        assertTrue(stage.lookup(".cell-cursor").isVisible());
        robot.clickOn(middleOf(GridName.OUTPUT, 1, 1));
        robot.interact(stage::layout); // without waiting for the next frame
        assertFalse(stage.lookup(".cell-cursor").isVisible());
    }

    @Test
    void everyViewIsOneClickAwayAndKeepsItsPosition(FxRobot robot) {
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        robot.clickOn("im2col");
        assertEquals("Output row 1, column 2 is 3.", spoken());
        robot.clickOn("Backward");
        assertEquals(ConvolutionView.BACKWARD, model.viewProperty().get());
        robot.clickOn(middleOf(GridName.OUTPUT_GRADIENT, 0, 0))
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("2")
                .push(KeyCode.ENTER);
        assertEquals(
                BigDecimal.TWO, model.stateProperty().get().outputGradient().at(Cell.at(0, 0)));
        robot.clickOn("Transposed");
        assertEquals(7, model.player().walk().targetSizes().rows());
        robot.clickOn("Sliding window");
        assertEquals("Output row 1, column 2 is 3.", spoken());
    }

    @Test
    void aTransposedConvolutionIsSpreadWithOneClick(FxRobot robot) {
        robot.clickOn("Transposed").clickOn("Spread");
        assertEquals(TransposedWay.SPREAD, model.wayProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals("Output row 1, column 2 is 1.", spoken());
        robot.clickOn("Sliding window");
        assertFalse(robot.lookup("Spread").query().getParent().isVisible());
    }

    @Test
    void aNumberIsDraggedAndOneUndoBringsItBack(FxRobot robot) {
        ConvolutionState before = model.stateProperty().get();
        Point2D cell = middleOf(GridName.INPUT, 1, 1);
        robot.moveTo(cell)
                .press(MouseButton.PRIMARY)
                .moveBy(0, -30)
                .moveBy(0, -30)
                .release(MouseButton.PRIMARY);
        assertEquals(new BigDecimal("5"), model.example().input().at(Cell.at(1, 1)));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.stateProperty().get());
    }

    @Test
    void clickingAnOutputGoesThereAndPointingLightsItsWindow(FxRobot robot) {
        robot.clickOn(middleOf(GridName.OUTPUT, 2, 1));
        assertEquals("Output row 3, column 2 is 3.", spoken());
        robot.moveTo(middleOf(GridName.INPUT, 0, 0));
        assertEquals(
                new GridCell(GridName.INPUT, Cell.at(0, 0)),
                model.player().options().pointedAt().get().orElseThrow());
    }

    @Test
    void aTableIsCopiedAndPastedByKeyboard(FxRobot robot) {
        robot.clickOn(middleOf(GridName.FILTER, 0, 0)).push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.C);
        robot.clickOn(middleOf(GridName.INPUT, 2, 2)).push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(
                NumberTable.parse("1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 0 1 / 0 0 0 1 0 / 0 1 1 0 1"),
                model.example().input());
    }

    @Test
    void everyCellHasANameWithItsValueForAScreenReader(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        List<Object> cells = new ArrayList<>();
        robot.interact(() -> cells.addAll((List<?>) stage.queryAccessibleAttribute(AccessibleAttribute.CHILDREN)));
        List<String> names =
                cells.stream().map(node -> ((Node) node).getAccessibleText()).toList();
        assertEquals(1 + 25 + 9 + 9 + 1, names.size(), "what the step did, the cells, and the sum");
        assertTrue(names.contains("Input row 2, column 3 is 1, times 0"));
        assertTrue(names.contains("Output row 1, column 1 is 4"));
        assertTrue(names.contains("Output row 3, column 3 is empty"));
    }

    @Test
    void pixelsAreReadAloudWithTheirThreeNumbers(FxRobot robot) {
        choose(robot, "colour-5x5");
        List<Object> cells = new ArrayList<>();
        robot.interact(() -> cells.addAll((List<?>) stage.queryAccessibleAttribute(AccessibleAttribute.CHILDREN)));
        assertTrue(cells.stream()
                .map(node -> ((Node) node).getAccessibleText())
                .anyMatch("mixed row 2, column 3 is 3, 3, 0"::equals));
    }

    private void choose(FxRobot robot, String id) {
        ConvolutionPreset chosen = ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            model.choose(chosen);
            stage.requestFocus();
        });
    }

    @Test
    void theSizeIsPredictedWithAHintTheMistakeAndTheWorkedFormula(FxRobot robot) {
        choose(robot, "stride-7x7");
        robot.clickOn("Predict").clickOn("The output’s size");
        assertTrue(isShown(robot, "It is asked for below the stage."));
        assertFalse(robot.lookup(".playback-bar").query().isVisible(), "its ticks would tell");
        robot.write("5")
                .push(KeyCode.ENTER)
                .push(KeyCode.F5)
                .write("5")
                .push(KeyCode.ENTER)
                .push(KeyCode.F5);
        assertTrue(isShown(robot, "How far does the window move at a time?"));
        robot.clickOn("Which mistake?");
        assertTrue(isShown(robot, "The division by the stride is missing."));
        List<TextField> fields =
                List.copyOf(robot.lookup(".predict-bar .text-field").queryAllAs(TextField.class));
        for (TextField field : fields) {
            robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("3");
        }
        robot.push(KeyCode.ENTER);
        assertTrue(isShown(robot, "Right. This is how it is worked out:"));
        assertTrue(robot.lookup(".playback-bar").query().isVisible());
        robot.clickOn("Next").write("15").push(KeyCode.ENTER);
        assertTrue(isShown(robot, "Right: it is 15."));
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".predict-bar").query().isVisible());
        robot.push(KeyCode.F2);
        assertTrue(robot.lookup(".cell-editor").query().isVisible(), "the keys are the stage's again");
    }

    private static boolean isShown(FxRobot robot, String text) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(text) && label.isVisible());
    }

    @Test
    void theLanguageChangesLive(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        robot.interact(() -> texts.languageProperty().set(Language.KOREAN));
        assertEquals("출력 1행 1열의 값은 4입니다.", spoken());
    }

    @Test
    void presetsAreReachedByTheArrowKeysThroughTheirTopics(FxRobot robot) {
        CaseHeading heading = robot.lookup(".heading-menu").queryAs(CaseHeading.class);
        robot.interact(heading::requestFocus);
        robot.interact(heading::show);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertEquals(
                "lecture-5x5-pad1",
                model.stateProperty().get().preset().orElseThrow().id());
        assertFalse(heading.isShowing());
    }

    @Test
    void withMotionReducedPlayingGoesByWholeOutputs(FxRobot robot) {
        robot.interact(() -> preferences.reduceMotionProperty().set(true));
        robot.push(KeyCode.SPACE);
        robot.interact(() -> model.player().playback().advance(1.01));
        assertTrue(model.player().frameProperty().get().isWritten());
    }
}
