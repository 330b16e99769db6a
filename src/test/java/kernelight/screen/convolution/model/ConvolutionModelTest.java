package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import kernelight.walk.square.Cell;
import kernelight.walk.square.ConvolutionCase;
import kernelight.walk.square.Phase;
import org.junit.jupiter.api.Test;

class ConvolutionModelTest {

    private final ConvolutionModel model = new ConvolutionModel();

    private Moment moment() {
        return model.momentProperty().get();
    }

    private ConvolutionPreset preset(String id) {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensOnTheLecturesCaseBeforeItsFirstProduct() {
        assertEquals(preset("lecture-5x5").example(), model.example());
        assertEquals(Phase.READY, moment().frame().phase());
        assertFalse(model.playback().playingProperty().get());
    }

    @Test
    void nineStepsWriteTheWholeOutput() {
        for (int step = 0; step < 9; step++) {
            model.playback().nextStep();
        }
        assertEquals(9, moment().frame().writtenCells());
        assertEquals("4 3 4 / 2 4 3 / 2 3 4", moment().walk().output().toString());
    }

    @Test
    void anEditedCellChangesTheSumAtTheSamePlace() {
        model.playback().seek(10);
        assertTrue(model.enter(GridCell.of(GridName.INPUT, 0, 0), "2.5").isEmpty());
        assertEquals(10, moment().frame().position());
        assertEquals(new BigDecimal("5.5"), moment().frame().sum());
        assertTrue(model.enter(GridCell.of(GridName.FILTER, 1, 1), "-1").isEmpty());
        assertEquals(new BigDecimal("3.5"), moment().frame().sum());
    }

    @Test
    void aLetterInACellIsRefusedAndTheOldNumberStays() {
        ConvolutionCase before = model.example();
        assertEquals(
                Optional.of(Message.of("convolution.cell.notANumber", "a")),
                model.enter(GridCell.of(GridName.INPUT, 0, 0), "a"));
        assertEquals(before, model.example());
        assertFalse(model.canUndoProperty().get());
    }

    @Test
    void aSmallerSizeKeepsTheNumbersThatFitAndALargerOneBringsTheOthersBack() {
        ConvolutionCase before = model.example();
        model.set(Setting.INPUT_SIZE, 4);
        assertEquals(
                "1 1 1 0 / 0 1 1 1 / 0 0 1 1 / 0 0 1 1", model.example().input().toString());
        model.set(Setting.INPUT_SIZE, 5);
        assertEquals(before, model.example());
        model.set(Setting.INPUT_SIZE, 6);
        assertEquals(BigDecimal.ZERO, model.example().input().at(5, 5));
    }

    @Test
    void aFilterThatDoesNotFitSaysSoOffersWhatWorksAndLeavesTheCase() {
        ConvolutionCase before = model.example();
        model.set(Setting.FILTER_SIZE, 7);
        assertEquals(before, model.example());
        assertEquals(7, model.settingsProperty().get().filterRows());
        SettingProblem problem = model.problemProperty().get().orElseThrow();
        assertEquals(Setting.FILTER_SIZE, problem.setting());
        assertEquals(Message.of("convolution.impossible.square", 7, 5, 0, 5), problem.why());
        assertEquals(
                java.util.List.of(
                        Message.of("convolution.offer.PADDING", 1),
                        Message.of("convolution.offer.FILTER_SIZE", 5),
                        Message.of("convolution.offer.INPUT_SIZE", 7)),
                problem.offers().stream().map(SettingProblem.Offer::label).toList());
        model.accept(problem.offers().getFirst());
        assertEquals(1, model.example().padding());
        assertEquals(7, model.example().filter().rows());
        assertTrue(model.problemProperty().get().isEmpty());
    }

    @Test
    void anotherSettingMayMakeAnImpossibleWishPossible() {
        model.set(Setting.FILTER_SIZE, 7);
        model.set(Setting.PADDING, 1);
        assertTrue(model.problemProperty().get().isEmpty());
        assertEquals(7, model.example().filter().rows());
        assertEquals(1, model.example().padding());
    }

    @Test
    void goingBackEndsTheProblem() {
        model.set(Setting.FILTER_SIZE, 6);
        model.set(Setting.FILTER_SIZE, 3);
        assertTrue(model.problemProperty().get().isEmpty());
        assertFalse(model.canUndoProperty().get());
    }

    @Test
    void everyOfferWorks() {
        Random random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            CaseSettings wanted = new CaseSettings(
                    1 + random.nextInt(16),
                    1 + random.nextInt(16),
                    1 + random.nextInt(7),
                    1 + random.nextInt(7),
                    random.nextInt(7),
                    1 + random.nextInt(16));
            Optional<SettingProblem> problem = SettingCheck.problem(Setting.PADDING, wanted);
            assertEquals(wanted.isPossible(), problem.isEmpty());
            problem.ifPresent(found -> {
                assertFalse(found.offers().isEmpty());
                found.offers().forEach(offer -> assertTrue(offer.settings().isPossible()));
            });
        }
    }

    @Test
    void rowsAndColumnsMayDifferAndBecomeSquareAgain() {
        model.set(Setting.INPUT_ROWS, 4);
        model.set(Setting.FILTER_COLUMNS, 2);
        assertEquals(2, moment().walk().output().rows());
        assertEquals(4, moment().walk().output().columns());
        model.makeSquare();
        assertTrue(model.settingsProperty().get().isSquare());
        assertEquals(4, model.example().input().columns());
    }

    @Test
    void undoAndRedoWalkThroughEveryEdit() {
        ConvolutionCase opening = model.example();
        model.enter(GridCell.of(GridName.INPUT, 0, 0), "9");
        model.set(Setting.PADDING, 1);
        model.setBias(BigDecimal.TEN);
        ConvolutionCase last = model.example();
        for (int edit = 0; edit < 3; edit++) {
            model.undo();
        }
        assertEquals(opening, model.example());
        assertFalse(model.canUndoProperty().get());
        model.undo();
        for (int edit = 0; edit < 3; edit++) {
            model.redo();
        }
        assertEquals(last, model.example());
        assertFalse(model.canRedoProperty().get());
    }

    @Test
    void undoForgetsAnImpossibleWish() {
        model.set(Setting.PADDING, 1);
        model.set(Setting.FILTER_SIZE, 7);
        model.set(Setting.PADDING, 0);
        assertTrue(model.problemProperty().get().isPresent());
        model.undo();
        assertTrue(model.problemProperty().get().isEmpty());
        assertEquals(CaseSettings.of(model.example()), model.settingsProperty().get());
    }

    @Test
    void theWholeOutputStaysInSightWhenASettingChanges() {
        model.playback().last();
        model.set(Setting.PADDING, 2);
        assertEquals(49, moment().frame().writtenCells());
    }

    @Test
    void choosingAPresetStartsItAtItsBeginning() {
        model.playback().seek(42);
        model.choose(preset("bias-4x4"));
        assertEquals(0, moment().frame().position());
        assertEquals("18 19 / 9 18", moment().walk().output().toString());
        model.undo();
        assertEquals(ConvolutionPreset.OPENING.example(), model.example());
    }

    @Test
    void aClickedOutputCellIsJumpedToFinished() {
        model.jumpTo(new Cell(1, 1));
        assertEquals(new Cell(1, 1), moment().frame().outputCell());
        assertTrue(moment().frame().isWritten());
        model.jumpToProduct(7);
        assertEquals(7, moment().frame().productsDone());
        assertEquals(new Cell(1, 1), moment().frame().outputCell());
    }

    @Test
    void steppingOrEditingEndsPointing() {
        model.pointedAtProperty().set(Optional.of(GridCell.of(GridName.OUTPUT, 0, 0)));
        model.playback().nextStep();
        assertTrue(model.pointedAtProperty().get().isEmpty());
        model.pointedAtProperty().set(Optional.of(GridCell.of(GridName.INPUT, 4, 4)));
        model.set(Setting.INPUT_SIZE, 4);
        assertTrue(model.pointedAtProperty().get().isEmpty(), "the cell pointed at is gone");
    }

    @Test
    void momentsNeverMixTwoCases() {
        model.momentProperty().subscribe(now -> {
            assertTrue(now.frame().position() <= now.walk().length());
            assertEquals(now.walk().frameAt(now.frame().position()), now.frame());
        });
        model.playback().last();
        model.set(Setting.PADDING, 2);
        model.set(Setting.STRIDE, 3);
        model.undo();
        model.choose(preset("basic-3x3"));
        assertNotEquals(ConvolutionPreset.OPENING.example(), model.example());
    }
}
