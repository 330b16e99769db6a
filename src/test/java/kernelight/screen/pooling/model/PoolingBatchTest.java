package kernelight.screen.pooling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KernelightFile;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.state.Block;
import kernelight.stage.state.StageState;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch of several images on the pooling screen, one of which is shown. */
class PoolingBatchTest {
    private final PoolingModel model = new PoolingModel();

    private StageState state() {
        return model.player().stateProperty().get();
    }

    private int shown() {
        return state().batch().shown();
    }

    private void chooseBatch() {
        model.choose(PoolingPreset.ALL.stream()
                .filter(preset -> preset.id().equals("batch-7x7"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aBatchGrowsByImagesOfRandomNumbers() {
        assertEquals(StageState.Batch.SINGLE, state().batch());
        model.set(PoolingSetting.BATCH, 3);
        NumberTable input = model.example().input();
        assertEquals(new Sizes(3, 1, 1, 4, 4), input.sizes());
        assertNotEquals(input.values().subList(16, 32), input.values().subList(32, 48));
        assertEquals(3, model.stateProperty().get().outputGradient().sizes().images());
        model.undo();
        assertEquals(StageState.Batch.SINGLE, state().batch());
    }

    @Test
    @DisplayName("the lectures' (10, 3, 7, 7) is (10, 3, 3, 3), stepped image by image")
    void steppingTurnsToTheNextImage() {
        chooseBatch();
        assertEquals(new Sizes(10, 3, 1, 3, 3), model.player().result().sizes());
        model.player().playback().seek(model.player().walk().endOfStep(26));
        assertEquals(0, shown());
        model.player().playback().nextStep();
        assertEquals(1, shown());
        assertEquals(
                LocalizedMessage.of("pooling.image.channel", 2, 1),
                model.player().target());
        assertTrue(model.sizeFacts()
                .getValue()
                .further()
                .contains(LocalizedMessage.of(
                        "pooling.outputSize.batch",
                        LocalizedMessage.of("stage.axes.2"),
                        LocalizedMessage.of("stage.shape.2", 10, 3, 7, 7),
                        LocalizedMessage.of("stage.shape.2", 10, 3, 3, 3))));
    }

    @ParameterizedTest
    @EnumSource
    void everyViewShowsTheImageOfItsTab(PoolingView view) {
        for (PoolingKind kind : PoolingKind.values()) {
            chooseBatch();
            model.set(kind);
            model.showView(view);
            model.player().goToImage(6);
            assertEquals(6, shown());
            for (Block block : state().blocks()) {
                if (block.grid().isOfImages()) {
                    assertTrue(
                            block.slices().stream()
                                    .allMatch(slice -> slice.first().image() == 6),
                            block.toString());
                    assertTrue(block.indexOfSlice(block.focus()).isPresent(), block.toString());
                }
            }
        }
    }

    @Test
    void im2colIsGroupedByImage() {
        chooseBatch();
        model.showView(PoolingView.IM2COL);
        Block windows = state().block(GridName.WINDOW_MATRIX).orElseThrow();
        assertEquals(Optional.of(LocalizedMessage.of("stage.matrix.shape", 270, 4)), windows.size());
        assertEquals(10, windows.slices().size());
        assertEquals(Cell.at(27, 0), windows.slices().get(1).first());
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.PRODUCT_MATRIX, Cell.at(60, 0))));
        assertEquals(2, shown());
    }

    @Test
    void theShiftedInputIsComparedOverAllImages() {
        chooseBatch();
        model.showView(PoolingView.SHIFTED);
        assertEquals(10 * 3 * 49, model.shiftFactsProperty().get().inputs());
        assertEquals(10 * 3 * 9, model.shiftFactsProperty().get().outputs());
    }

    @Test
    void theQuizAsksForTheImageThatIsShown() {
        chooseBatch();
        QuizModel quiz = new QuizModel(model.player(), model);
        model.player().goToImage(3);
        quiz.begin(QuizModel.Scope.ALL);
        assertEquals(27, model.player().options().hidden().get().outputs().size());
        assertEquals(3, shown());
    }

    @Test
    void anArrayOfFourAxesIsPastedAndCanChangeTheSizes() {
        GridCell corner = new GridCell(GridName.INPUT, Cell.at(0, 0));
        String array = "array([[[[1, 2], [3, 4]], [[5, 6], [7, 8]]], [[[9, 8], [7, 6]], [[5, 4], [3, 2]]]])";
        model.numbers()
                .paste(corner, array)
                .orElseThrow()
                .offers()
                .getFirst()
                .action()
                .get();
        assertEquals(new Sizes(2, 2, 1, 2, 2), model.example().input().sizes());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5, 4, 3, 2),
                model.example().input().values().stream()
                        .map(number -> number.intValue())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aBatchComesBackFromItsFile(PoolingView view) throws ContentProblem {
        chooseBatch();
        model.showView(view);
        model.player().playback().seek(model.player().walk().length() / 2);
        String text = KernelightFile.text(new SavedPooling(model));
        PoolingModel again = new PoolingModel();
        new SavedPooling(again).restore(Document.read(text, 1).content());
        assertEquals(text, KernelightFile.text(new SavedPooling(again)));
        assertEquals(model.example(), again.example());
        assertEquals(state().batch(), again.player().stateProperty().get().batch());
    }
}
