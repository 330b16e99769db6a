package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.words.Message;
import org.junit.jupiter.api.Test;

class PredictModelTest {
    private final ConvolutionModel model = new ConvolutionModel();
    private final PredictModel predict = new PredictModel(model);

    private PredictModel.Question question() {
        return predict.questionProperty().get().orElseThrow();
    }

    private String shown(int row, int column) {
        return model.sheetProperty()
                .get()
                .looks()
                .apply(new GridCell(GridName.OUTPUT, Cell.at(row, column)))
                .text();
    }

    private String result() {
        return model.sheetProperty().get().sum().orElseThrow().result();
    }

    @Test
    void theCurrentOutputIsHiddenWithItsSumUntilItIsSolved() {
        predict.begin(PredictModel.Scope.ONE);
        assertEquals(Cell.at(0, 0), question().cell());
        assertEquals("?", shown(0, 0));
        assertEquals("?", result());
        assertTrue(model.sheetProperty().get().sum().orElseThrow().terms().isEmpty());
        assertEquals(Optional.empty(), predict.answer("4"));
        assertTrue(question().solved());
        assertEquals("4", shown(0, 0));
        assertEquals(1, predict.scoreProperty().get().rightAtFirst());
    }

    @Test
    void aWrongNumberGetsAHintFirstThenItsMistake() {
        model.choose(bias());
        predict.begin(PredictModel.Scope.ONE);
        predict.answer("15");
        assertEquals(
                Optional.of(Message.of("exercise.hint.FORGOT_BIAS")), question().said());
        assertEquals("?", shown(0, 0));
        predict.explain();
        assertEquals(
                "exercise.mistake.FORGOT_BIAS", question().said().orElseThrow().key());
        predict.answer("18");
        assertTrue(question().solved());
        assertEquals(1, predict.scoreProperty().get().solved());
        assertEquals(0, predict.scoreProperty().get().rightAtFirst());
    }

    @Test
    void whatIsNoNumberIsSaidAndCountsAsNothing() {
        predict.begin(PredictModel.Scope.ONE);
        assertEquals(Optional.of(Message.of("stage.cell.notANumber", "four")), predict.answer("four"));
        assertEquals(0, predict.scoreProperty().get().tries());
    }

    @Test
    void theWholeOutputIsAskedForCellByCell() {
        predict.begin(PredictModel.Scope.ALL);
        for (BigDecimal value : List.copyOf(model.result().values())) {
            assertEquals("?", shown(question().cell().row(), question().cell().column()));
            predict.answer(value.toPlainString());
            assertTrue(question().solved());
            predict.next();
        }
        assertTrue(predict.questionProperty().get().isEmpty());
        assertEquals(9, predict.scoreProperty().get().rightAtFirst());
        assertEquals("4", shown(2, 2));
    }

    @Test
    void theStepsAreShownWhenTheNumberIsGivenUp() {
        predict.begin(PredictModel.Scope.ONE);
        predict.hint();
        predict.showSteps();
        assertTrue(question().solved());
        assertEquals(9, model.sheetProperty().get().sum().orElseThrow().terms().size());
        model.playback().nextStep();
        assertEquals("4", shown(0, 0));
        predict.next();
        assertEquals(Cell.at(0, 1), question().cell());
        assertEquals("?", shown(0, 1));
        assertEquals(0, predict.scoreProperty().get().solved());
    }

    @Test
    void anEditOrAnotherViewEndsTheQuestionAndTheScoreStaysWithItsCase() {
        predict.begin(PredictModel.Scope.ALL);
        predict.answer("4");
        model.look(ViewKind.IM2COL);
        assertTrue(predict.questionProperty().get().isEmpty());
        model.enter(new GridCell(GridName.INPUT, Cell.at(0, 0)), "3");
        predict.begin(PredictModel.Scope.ONE);
        assertEquals(0, predict.scoreProperty().get().solved());
        model.undo();
        assertTrue(predict.questionProperty().get().isEmpty());
        predict.begin(PredictModel.Scope.ONE);
        assertEquals(1, predict.scoreProperty().get().solved());
    }

    private static ConvolutionPreset bias() {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals("bias-4x4"))
                .findFirst()
                .orElseThrow();
    }
}
