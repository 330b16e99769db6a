package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KernelightFile;
import kernelight.stage.edit.model.NumberEdits;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.state.Block;
import kernelight.stage.state.Slice;
import kernelight.stage.state.StageState;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A batch of several images on the convolution screen, one of which is shown. */
class ConvolutionBatchTest {
    private final ConvolutionModel model = new ConvolutionModel();

    private StageState state() {
        return model.player().stateProperty().get();
    }

    private Block block(GridName grid) {
        return state().block(grid).orElseThrow();
    }

    private int shown() {
        return state().batch().shown();
    }

    private void choose(String id) {
        model.choose(ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aBatchGrowsByImagesOfRandomNumbersThatComeBack() {
        NumberTable single = model.example().input();
        model.set(ConvolutionSetting.BATCH, 3);
        NumberTable three = model.example().input();
        assertEquals(new Sizes(3, 1, 1, 5, 5), three.sizes());
        assertEquals(single.values(), three.values().subList(0, 25));
        assertNotEquals(three.values().subList(25, 50), three.values().subList(50, 75));
        assertEquals(new Sizes(3, 1, 1, 3, 3), model.player().result().sizes());
        model.numbers().enter(new GridCell(GridName.INPUT, Cell.at(4, 4).inImage(2)), "7");
        NumberTable typed = model.example().input();
        model.set(ConvolutionSetting.BATCH, 1);
        assertEquals(single, model.example().input());
        model.set(ConvolutionSetting.BATCH, 3);
        assertEquals(typed, model.example().input());
        model.undo();
        model.undo();
        model.undo();
        assertEquals(three, model.example().input());
    }

    @Test
    void aSingleImageIsShownAsBefore() {
        assertEquals(StageState.Batch.SINGLE, state().batch());
        assertEquals(
                LocalizedMessage.of("convolution.input"), block(GridName.INPUT).name());
        assertFalse(KernelightFile.text(new SavedConvolution(model)).contains("images"));
        assertTrue(model.sizeFacts().getValue().further().isEmpty());
    }

    @Test
    @DisplayName("stepping goes on from the last position of an image to the first one of the next, and shows it")
    void steppingTurnsToTheNextImage() {
        model.set(ConvolutionSetting.BATCH, 2);
        for (int step = 0; step < 9; step++) {
            model.player().playback().nextStep();
        }
        assertEquals(0, shown());
        model.player().playback().nextStep();
        assertEquals(1, shown());
        assertEquals(
                LocalizedMessage.of("stage.table.image", LocalizedMessage.of("convolution.input"), 2),
                block(GridName.INPUT).name());
        assertEquals(
                LocalizedMessage.of(
                        "stage.table.parts",
                        LocalizedMessage.of("convolution.output"),
                        LocalizedMessage.of("stage.slice.image", 2)),
                model.player().target());
        assertTrue(block(GridName.INPUT).slices().stream()
                .allMatch(slice -> slice.first().image() == 1));
        assertEquals(Cell.at(0, 0).inImage(1), block(GridName.OUTPUT).focus());
    }

    @Test
    void aTabGoesToTheSamePositionInItsImage() {
        choose("im2col-batch");
        model.showView(ConvolutionView.SLIDING);
        model.player().playback().seek(76 * 4 + 5);
        model.player().goToImage(7);
        assertEquals(7, shown());
        assertEquals(
                Cell.at(1, 1).inImage(7), model.player().frameProperty().get().target());
        assertEquals(5, model.player().frameProperty().get().termsDone());
        model.player().goToImage(0);
        assertEquals(76 * 4 + 5, model.player().playback().positionProperty().get());
        model.player().playback().first();
        model.player().goToImage(1);
        assertEquals(1, shown());
        assertEquals(1, model.player().frameProperty().get().termsDone());
    }

    @Test
    @DisplayName("a weight's gradient adds up all images: a tab goes to the first product of its image")
    void theGradientOfAWeightReadsAllImages() {
        choose("batch-2");
        assertEquals(GradientKind.FILTER, model.gradientProperty().get());
        assertEquals(18, model.player().frameProperty().get().formula().terms().size());
        model.player().goToImage(1);
        assertEquals(10, model.player().playback().positionProperty().get());
        assertEquals(1, shown());
        assertTrue(model.rules().contains(LocalizedMessage.of("convolution.rule.allImages")));
        assertEquals(
                List.of(
                        LocalizedMessage.of("stage.strip.part.image", 1),
                        LocalizedMessage.of("stage.strip.part.image", 2)),
                state().sum().orElseThrow().subtotals().begun().stream()
                        .map(subtotal -> subtotal.part())
                        .toList());
        model.showGradient(GradientKind.INPUT);
        model.player().goToImage(1);
        assertEquals(1, model.player().frameProperty().get().target().image());
        assertTrue(model.rules().contains(LocalizedMessage.of("convolution.rule.ownImage")));
    }

    @Test
    void spreadStampsGoImageByImage() {
        choose("batch-2");
        model.showView(ConvolutionView.TRANSPOSED);
        model.showWay(TransposedWay.SPREAD);
        model.player().playback().seek(3 * 6 + 1);
        Cell place = model.player().frameProperty().get().place();
        model.player().goToImage(1);
        assertEquals(place.inImage(1), model.player().frameProperty().get().place());
        assertEquals(1, shown());
    }

    @Test
    @DisplayName(
            "the lectures' (90, 75): the rows of each image by themselves; pointing at one of another image shows it")
    void im2colIsGroupedByImage() {
        choose("im2col-batch");
        Block windows = block(GridName.WINDOW_MATRIX);
        assertEquals(Optional.of(LocalizedMessage.of("stage.matrix.shape", 90, 75)), windows.size());
        assertEquals(10, windows.slices().size());
        Slice fourth = windows.slices().get(3);
        assertEquals(Cell.at(27, 0), fourth.first());
        assertEquals(9, fourth.rows());
        assertEquals(Optional.of(LocalizedMessage.of("stage.slice.image", 4)), fourth.caption());
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.WINDOW_MATRIX, Cell.at(30, 12))));
        assertEquals(3, shown());
        assertEquals(3, block(GridName.INPUT).slices().getFirst().first().image());
        model.player().options().pointedAt().set(Optional.empty());
        assertEquals(0, shown());
        model.player().goToImage(9);
        assertTrue(
                windows.slices().get(9).contains(block(GridName.WINDOW_MATRIX).focus()));
    }

    @Test
    void aBatchOfVolumesThatIsTooLargeIsRefusedWithFixesThatWork() {
        model.set(ConvolutionSetting.DIMENSIONS, 3);
        model.setAll(ConvolutionSetting.Kind.INPUT, 16);
        model.set(ConvolutionSetting.CHANNELS, 4);
        assertTrue(model.problemProperty().get().isEmpty());
        model.set(ConvolutionSetting.BATCH, 2);
        SettingProblem<ConvolutionSettings> problem =
                model.problemProperty().get().orElseThrow();
        assertEquals(LocalizedMessage.of("convolution.impossible.batch.input", 2, 32768, 16384), problem.why());
        problem.fixes().forEach(fix -> {
            model.apply(fix);
            assertTrue(model.problemProperty().get().isEmpty(), fix.label().toString());
            model.undo();
        });
        model.set(ConvolutionSetting.BATCH, 1);
        model.set(ConvolutionSetting.DIMENSIONS, 2);
        model.setAll(ConvolutionSetting.Kind.PADDING, 12);
        model.set(ConvolutionSetting.FILTERS, 4);
        model.set(ConvolutionSetting.BATCH, 16);
        assertTrue(model.problemProperty().get().isEmpty(), "every batch of pictures is possible");
        assertEquals(16, state().batch().images());
    }

    @Test
    void shapesAndCostsCountTheImages() {
        choose("im2col-batch");
        assertEquals(
                List.of(LocalizedMessage.of(
                        "convolution.size.batch",
                        LocalizedMessage.of("stage.axes.2"),
                        LocalizedMessage.of("stage.shape.2", 10, 3, 7, 7),
                        LocalizedMessage.of("stage.shape.2", 10, 1, 3, 3),
                        10)),
                model.sizeFacts().getValue().further());
        ConvolutionCosts costs = ConvolutionCosts.of(model.example(), String::valueOf);
        assertEquals("75", costs.parameters().value());
        assertEquals(
                "10 \u00d7 (3 \u00d7 3 \u00d7 1) \u00d7 (5 \u00d7 5 \u00d7 3) = 6750",
                costs.multiplications().formula());
        assertTrue(ConvolutionNames.summary(model.settingsProperty().get(), model.example(), ConvolutionView.SLIDING)
                .contains(LocalizedMessage.of("stage.batch.summary", 10)));
    }

    @Test
    void allImagesGetRandomNumbersAndAreCleared() {
        model.set(ConvolutionSetting.BATCH, 4);
        model.numbers().randomize(RandomNumbers.Purpose.INPUT);
        NumberTable random = model.example().input();
        assertEquals(4, random.sizes().images());
        assertNotEquals(random.values().subList(0, 25), random.values().subList(75, 100));
        model.numbers().clear(RandomNumbers.Purpose.INPUT);
        assertEquals(NumberTable.zeros(random.sizes()), model.example().input());
    }

    @Test
    @DisplayName("an array (2, 1, 2, 2) is refused by a single image, which can be made a batch of two to hold it")
    void anArrayIsPasted() {
        GridCell corner = new GridCell(GridName.INPUT, Cell.at(0, 0));
        String array = "[[[[1, 2], [3, 4]]], [[[5, 6], [7, 8]]]]";
        NumberEdits.Refusal refused = model.numbers().paste(corner, array).orElseThrow();
        assertEquals(
                LocalizedMessage.of(
                        "stage.paste.shape", "(2, 1, 2, 2)", LocalizedMessage.of("stage.shape.2", 1, 1, 5, 5)),
                refused.why());
        assertEquals(
                LocalizedMessage.of("convolution.offer.shape.INPUT", LocalizedMessage.of("stage.shape.2", 2, 1, 2, 2)),
                refused.offers().getFirst().label());
        model.setAll(ConvolutionSetting.Kind.FILTER, 2);
        assertEquals(
                Optional.empty(),
                model.numbers()
                        .paste(corner, array)
                        .orElseThrow()
                        .offers()
                        .getFirst()
                        .action()
                        .get());
        assertEquals(new Sizes(2, 1, 1, 2, 2), model.example().input().sizes());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                model.example().input().values().stream()
                        .map(BigDecimal::intValue)
                        .toList());
        assertEquals(
                "5\t6\n7\t8",
                model.numbers().copy(new GridCell(GridName.INPUT, Cell.at(0, 0).inImage(1))));
        assertTrue(model.numbers().paste(corner, "[" + array + "]").isEmpty());
    }

    @Test
    void theQuizAsksForTheImageThatIsShown() {
        choose("batch-2");
        QuizModel quiz = new QuizModel(model.player(), model);
        model.showView(ConvolutionView.SLIDING);
        model.player().goToImage(1);
        quiz.begin(QuizModel.Scope.ALL);
        assertEquals(
                LocalizedMessage.of(
                        "predict.question",
                        LocalizedMessage.of("predict.of.OUTPUT"),
                        LocalizedMessage.of(
                                "predict.at.then",
                                LocalizedMessage.of("predict.at.image", 2),
                                LocalizedMessage.of("predict.at.cell", 1, 1))),
                quiz.questionProperty().get().orElseThrow().asked());
        HiddenOutputs hidden = model.player().options().hidden().get();
        assertEquals(9, hidden.outputs().size());
        assertTrue(hidden.outputs().stream().allMatch(output -> output.cell().image() == 1));
        for (int asked = 0; asked < 9; asked++) {
            assertTrue(quiz.questionProperty().get().isPresent());
            quiz.showSteps();
            quiz.next();
        }
        assertTrue(quiz.questionProperty().get().isEmpty());
        model.showView(ConvolutionView.BACKWARD);
        quiz.begin(QuizModel.Scope.ALL);
        assertEquals(4, model.player().options().hidden().get().outputs().size());
    }

    @Test
    void aBatchComesBackFromItsFile() throws ContentProblem {
        for (ConvolutionView view : ConvolutionView.values()) {
            choose("batch-2");
            model.showView(view);
            model.player().playback().seek(model.player().walk().length() * 2 / 3);
            String text = KernelightFile.text(new SavedConvolution(model));
            ConvolutionModel again = new ConvolutionModel();
            new SavedConvolution(again).restore(Document.read(text, 1).content());
            assertEquals(text, KernelightFile.text(new SavedConvolution(again)));
            assertEquals(model.example(), again.example());
            assertEquals(state().batch(), again.player().stateProperty().get().batch());
        }
    }
}
