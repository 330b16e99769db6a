package kernelight.screen.convolution.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import kernelight.exercise.BiasGradientMistake;
import kernelight.exercise.BiasGradientQuestion;
import kernelight.exercise.CellMistake;
import kernelight.exercise.CellQuestion;
import kernelight.exercise.FilterGradientMistake;
import kernelight.exercise.FilterGradientQuestion;
import kernelight.exercise.InputGradientMistake;
import kernelight.exercise.InputGradientQuestion;
import kernelight.exercise.Mistaken;
import kernelight.exercise.SizeMistake;
import kernelight.exercise.Subject;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.quiz.model.Question;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.state.Block;
import kernelight.stage.state.Slice;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.BackwardCase;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.RandomCases;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvolutionQuizTest {
    private final ConvolutionModel model = new ConvolutionModel();
    private final QuizModel quiz = new QuizModel(model.player(), model);

    private Question question() {
        return quiz.questionProperty().get().orElseThrow();
    }

    private Cell asked() {
        return assertInstanceOf(Subject.Number.class, question().subject()).at().cell();
    }

    private Optional<LocalizedMessage> answer(String... typed) {
        return quiz.answer(List.of(typed));
    }

    private String shown(int row, int column) {
        return model.player()
                .stateProperty()
                .get()
                .styles()
                .apply(new GridCell(GridName.OUTPUT, Cell.at(row, column)))
                .text();
    }

    private String result() {
        return model.player().stateProperty().get().sum().orElseThrow().result();
    }

    @Test
    void theCurrentOutputIsHiddenWithItsSumUntilItIsSolved() {
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals(Cell.at(0, 0), asked());
        assertEquals("?", shown(0, 0));
        assertEquals("?", result());
        assertEquals(
                0,
                model.player().stateProperty().get().sum().orElseThrow().terms().size());
        assertEquals(Optional.empty(), answer("4"));
        assertTrue(question().isSolved());
        assertEquals("4", shown(0, 0));
        assertEquals(1, quiz.scoreProperty().get().rightAtFirst());
    }

    @Test
    void nothingIsAskedWhereNoWindowFits() {
        model.showView(ConvolutionView.TRANSPOSED);
        model.setAll(ConvolutionSetting.Kind.INPUT, 2);
        quiz.begin(QuizModel.Scope.SIZE);
        assertTrue(quiz.questionProperty().get().isEmpty());
        assertEquals(HiddenOutputs.NOTHING, model.player().options().hidden().get());
    }

    @Test
    void aWrongNumberGetsAHintFirstThenItsMistake() {
        model.choose(bias());
        quiz.begin(QuizModel.Scope.ONE);
        answer("15");
        assertEquals("exercise.hint.then", question().feedback().orElseThrow().key());
        assertEquals("?", shown(0, 0));
        quiz.explain();
        assertEquals(
                List.of(
                        LocalizedMessage.of("exercise.mistake.FORGOT_BIAS", "3"),
                        LocalizedMessage.of("exercise.mistake.MISSED_PRODUCT", "3", "1")),
                question().feedback().orElseThrow().arguments(),
                "a product is 3, as the bias is");
        answer("18");
        assertTrue(question().isSolved());
        assertEquals(1, quiz.scoreProperty().get().solved());
        assertEquals(0, quiz.scoreProperty().get().rightAtFirst());
    }

    @Test
    void anAnswerIsMarkedRightOrWrongAndAHintIsNeither() {
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals(Question.Mark.NONE, question().mark());
        answer("5");
        assertEquals(Question.Mark.WRONG, question().mark());
        quiz.explain();
        assertEquals(Question.Mark.WRONG, question().mark(), "its mistake belongs to it");
        quiz.hint();
        assertEquals(Question.Mark.NONE, question().mark());
        answer("4");
        assertEquals(Question.Mark.RIGHT, question().mark());
        assertEquals(
                LocalizedMessage.of("predict.right", "4"), question().feedback().orElseThrow());
        quiz.next();
        quiz.showSteps();
        assertEquals(Question.Mark.NONE, question().mark());
    }

    @Test
    void aQuestionNamesItsPlaceWithMapFilterChannelAndDepthWhereThereAreSeveral() {
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals("What is the output at row 1, column 1?", english());
        model.set(ConvolutionSetting.FILTERS, 2);
        model.set(ConvolutionSetting.CHANNELS, 2);
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals("What is the output at map 1, row 1, column 1?", english());
        model.showView(ConvolutionView.BACKWARD);
        assertTrue(quiz.questionProperty().get().isEmpty());
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals("What is the filter gradient at filter 1, channel 1, row 1, column 1?", english());
        model.showGradient(GradientKind.INPUT);
        assertTrue(quiz.questionProperty().get().isEmpty(), "another gradient is another question");
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals("What is the input gradient at channel 1, row 1, column 1?", english());
        model.showGradient(GradientKind.BIAS);
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals("What is the bias gradient at filter 1?", english());
        model.set(ConvolutionSetting.FILTERS, 1);
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals("What is the bias gradient?", english());
        assertEquals(ConvolutionView.BACKWARD, model.viewProperty().get());
        quiz.begin(QuizModel.Scope.SIZE);
        assertEquals(ConvolutionView.SLIDING, model.viewProperty().get());
    }

    private String english() {
        return new Texts(Language.ENGLISH).get(question().asked());
    }

    @Test
    void newNumbersComeFromTheNextSeedAreAskedForAndUndoneInOneStep() {
        ConvolutionState before = model.stateProperty().get();
        int seed = model.numbers().seedProperty().get();
        model.player().playback().nextStep();
        quiz.begin(QuizModel.Scope.ONE);
        Cell asked = asked();
        answer("5");
        quiz.renewNumbers();
        assertEquals(seed + 1, model.numbers().seedProperty().get());
        ConvolutionState after = model.stateProperty().get();
        assertNotEquals(before.example().input(), after.example().input());
        assertNotEquals(before.example().filters(), after.example().filters());
        assertEquals(before.outputGradient(), after.outputGradient(), "it is not on the stage");
        assertEquals(asked, asked());
        assertEquals("?", shown(asked.row(), asked.column()));
        assertEquals(Question.Mark.NONE, question().mark());
        answer(model.player().result().at(asked).toPlainString());
        assertTrue(question().isSolved());
        quiz.renewNumbers();
        assertFalse(question().isSolved(), "asked anew");
        Question anew = question();
        model.undo();
        assertEquals(after, model.stateProperty().get());
        assertTrue(question().isSolved(), "the question about those numbers, as it was left");
        model.undo();
        assertEquals(before, model.stateProperty().get());
        assertEquals(Question.Mark.WRONG, question().mark());
        assertEquals("?", shown(asked.row(), asked.column()));
        answer("3");
        assertTrue(question().isSolved());
        model.redo();
        model.redo();
        assertEquals(anew, question());
        assertEquals("?", shown(asked.row(), asked.column()));
        quiz.end();
        model.undo();
        assertTrue(quiz.questionProperty().get().isEmpty(), "the quiz is over");
    }

    @Test
    void undoingAnythingElseEndsTheQuiz() {
        model.numbers().enter(new GridCell(GridName.INPUT, Cell.at(0, 0)), "7");
        quiz.begin(QuizModel.Scope.ONE);
        quiz.renewNumbers();
        model.undo();
        assertFalse(question().isSolved());
        model.undo();
        assertTrue(quiz.questionProperty().get().isEmpty(), "of those numbers nothing was asked");
        quiz.begin(QuizModel.Scope.ONE);
        model.redo();
        assertTrue(quiz.questionProperty().get().isEmpty(), "the quiz about them is another");
    }

    @Test
    void undoHidesAgainWhatWasHidden() {
        quiz.begin(QuizModel.Scope.ALL);
        answer(model.player().result().at(asked()).toPlainString());
        quiz.next();
        Cell second = asked();
        quiz.renewNumbers();
        model.undo();
        assertEquals(second, asked());
        assertEquals(8, model.player().options().hidden().get().outputs().size());
    }

    @Test
    void theSeedAfterTheLargestIsTheSmallest() {
        model.numbers().seedProperty().set(RandomNumbers.LARGEST_SEED);
        quiz.begin(QuizModel.Scope.ONE);
        quiz.renewNumbers();
        assertEquals(RandomNumbers.SMALLEST_SEED, model.numbers().seedProperty().get());
    }

    @Test
    void newNumbersAlsoRenewBiasAndGradientAndAllCellsAreAskedForFromTheFirst() {
        model.choose(bias());
        model.showView(ConvolutionView.BACKWARD);
        ConvolutionState before = model.stateProperty().get();
        quiz.begin(QuizModel.Scope.ALL);
        answer(model.player().result().at(asked()).toPlainString());
        quiz.next();
        quiz.renewNumbers();
        assertNotEquals(before.outputGradient(), model.stateProperty().get().outputGradient());
        assertEquals(new Cell(0, 0, 0, 0, 0), asked());
        assertEquals(9, model.player().options().hidden().get().outputs().size());
        model.undo();
        assertEquals(before, model.stateProperty().get());
        assertEquals(new Cell(0, 0, 0, 0, 1), asked());
    }

    @Test
    void aGradientIsHiddenUntilItIsSolvedAndItsScoreIsItsOwn() {
        model.showView(ConvolutionView.BACKWARD);
        quiz.begin(QuizModel.Scope.ONE);
        GridCell at = new GridCell(GridName.FILTER_GRADIENT, Cell.at(0, 0));
        assertEquals(new Subject.Number(at), question().subject());
        assertEquals(
                "?", model.player().stateProperty().get().styles().apply(at).text());
        assertEquals("?", result());
        answer(model.player().result().at(Cell.at(0, 0)).toPlainString());
        assertTrue(question().isSolved());
        model.showView(ConvolutionView.SLIDING);
        quiz.begin(QuizModel.Scope.ONE);
        answer("4");
        assertEquals(2, quiz.scoreProperty().get().solved());
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeWithAFilterGradientIsNamed(FilterGradientMistake mistake) {
        assertNamed(
                mistake,
                GradientKind.FILTER,
                backward -> Mistaken.typed(
                        mistake,
                        new FilterGradientQuestion(
                                backward, backward.example().filters().sizes().cell(1))));
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeWithAnInputGradientIsNamed(InputGradientMistake mistake) {
        assertNamed(
                mistake,
                GradientKind.INPUT,
                backward -> Mistaken.typed(
                        mistake,
                        new InputGradientQuestion(
                                backward, backward.example().input().sizes().cell(1))));
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeWithABiasGradientIsNamed(BiasGradientMistake mistake) {
        assertNamed(
                mistake,
                GradientKind.BIAS,
                backward -> Mistaken.typed(mistake, new BiasGradientQuestion(backward, new Cell(0, 1, 0, 0, 0))));
    }

    /** At the second cell, as above. */
    private void assertNamed(Enum<?> mistake, GradientKind kind, Function<BackwardCase, Optional<String>> typed) {
        Random random = new Random(87);
        BackwardCase backward = RandomCases.small(random, 8000)
                .map(example -> new BackwardCase(example, RandomCases.numbers(random, example.outputSizes(), 0)))
                .filter(found -> found.example().filters().sizes().filters() > 1
                        && found.example().input().sizes().count() > 1)
                .filter(found -> ConvolutionSettingCheck.isPossible(
                        ConvolutionState.of(found.example()).settings(), ConvolutionView.BACKWARD))
                .filter(found -> typed.apply(found).isPresent())
                .findFirst()
                .orElseThrow();
        model.open(ConvolutionState.of(backward.example()).withOutputGradient(backward.outputGradient()));
        model.showView(ConvolutionView.BACKWARD);
        model.showGradient(kind);
        model.player().playback().nextStep();
        quiz.begin(QuizModel.Scope.ONE);
        assertTrue(answer(typed.apply(backward).orElseThrow()).isEmpty());
        assertEquals(
                "exercise.gradient.hint." + mistake,
                question().feedback().orElseThrow().key());
        quiz.explain();
        assertEquals(
                "exercise.gradient.mistake." + mistake,
                question().feedback().orElseThrow().key().replace(".some", ""));
    }

    @Test
    void anAnswerThatIsNoNumberIsRefusedAndDoesNotCount() {
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals(Optional.of(LocalizedMessage.of("stage.cell.notANumber", "four")), answer("four"));
        assertEquals(0, quiz.scoreProperty().get().tries());
    }

    @Test
    void theWholeOutputIsAskedForCellByCell() {
        quiz.begin(QuizModel.Scope.ALL);
        for (BigDecimal value : List.copyOf(model.player().result().values())) {
            assertEquals("?", shown(asked().row(), asked().column()));
            answer(value.toPlainString());
            assertTrue(question().isSolved());
            quiz.next();
        }
        assertTrue(quiz.questionProperty().get().isEmpty());
        assertEquals(9, quiz.scoreProperty().get().rightAtFirst());
        assertEquals("4", shown(2, 2));
    }

    @Test
    void theStepsAreShownWhenTheNumberIsGivenUp() {
        quiz.begin(QuizModel.Scope.ONE);
        quiz.hint();
        quiz.showSteps();
        assertTrue(question().isSolved());
        assertEquals(
                9,
                model.player().stateProperty().get().sum().orElseThrow().terms().size());
        model.player().playback().nextStep();
        assertEquals("4", shown(0, 0));
        quiz.next();
        assertEquals(Cell.at(0, 1), asked());
        assertEquals("?", shown(0, 1));
        assertEquals(0, quiz.scoreProperty().get().solved());
    }

    @Test
    void anEditOrAnotherViewEndsTheQuestionAndTheScoreStaysWithItsCase() {
        quiz.begin(QuizModel.Scope.ALL);
        answer("4");
        model.showView(ConvolutionView.IM2COL);
        assertTrue(quiz.questionProperty().get().isEmpty());
        model.numbers().enter(new GridCell(GridName.INPUT, Cell.at(0, 0)), "3");
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals(0, quiz.scoreProperty().get().solved());
        model.undo();
        assertTrue(quiz.questionProperty().get().isEmpty());
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals(1, quiz.scoreProperty().get().solved());
    }

    @Test
    void nothingTellsTheNumberThatIsAskedFor() {
        quiz.begin(QuizModel.Scope.ONE);
        model.player().playback().nextStep();
        assertEquals("?", shown(0, 0));
        assertEquals("?", result());
        assertEquals(LocalizedMessage.of("stage.strip.asked"), model.player().step());
        assertEquals(
                "stage.spoken.asked",
                model.player().stateProperty().get().spoken().key());
        assertEquals("?", model.numbers().copy(new GridCell(GridName.OUTPUT, Cell.at(0, 0))));
        answer("4");
        assertEquals("stage.step.written", model.player().step().key());
        assertEquals(
                "stage.spoken.written",
                model.player().stateProperty().get().spoken().key());
    }

    @Test
    void theSizeIsAskedForAndNothingTellsIt() {
        model.choose(preset("padding-4x4"));
        model.player().playback().last();
        quiz.begin(QuizModel.Scope.SIZE);
        assertEquals(2, question().fields().size());
        assertEquals(0, model.player().playback().positionProperty().get());
        Block output =
                model.player().stateProperty().get().block(GridName.OUTPUT).orElseThrow();
        assertEquals(
                List.of(new Slice(Cell.at(0, 0), 1, 1, Optional.empty())), output.slices(), "one cell stands for all");
        assertEquals(Optional.of(LocalizedMessage.of("predict.unknownSize")), output.size());
        assertEquals("?", shown(0, 0));
        assertEquals("convolution.asked", model.title().key(), "the preset's name says that the size is kept");
        answer("4", "4");
        assertTrue(question().isSolved());
        assertEquals(
                4,
                model.player()
                        .stateProperty()
                        .get()
                        .block(GridName.OUTPUT)
                        .orElseThrow()
                        .slices()
                        .getFirst()
                        .rows());
        assertEquals("convolution.preset.padding-4x4", model.title().key());
    }

    @Test
    void whatIsNeverReadIsNotHatchedWhileTheSizeIsAskedFor() {
        model.choose(preset("not-whole-7x7"));
        GridCell last = new GridCell(GridName.INPUT, Cell.at(6, 6));
        assertTrue(model.player().stateProperty().get().styles().apply(last).hatched());
        quiz.begin(QuizModel.Scope.SIZE);
        assertFalse(model.player().stateProperty().get().styles().apply(last).hatched());
        assertTrue(model.player().stateProperty().get().blocks().stream()
                .allMatch(block -> block.legends().isEmpty()));
    }

    @Test
    void aStateThatComesBackShowsEverything() throws ContentProblem {
        SavedConvolution saved = new SavedConvolution(model);
        quiz.begin(QuizModel.Scope.ONE);
        saved.restore(new FieldsReader(saved.state()));
        assertTrue(quiz.questionProperty().get().isEmpty());
        assertEquals(HiddenOutputs.NOTHING, model.player().options().hidden().get());
        assertFalse(result().equals("?"));
    }

    @Test
    void afterTheSizeAllOutputsAreAskedFor() {
        quiz.begin(QuizModel.Scope.SIZE);
        answer("3", "3");
        quiz.next();
        assertEquals(Cell.at(0, 0), asked());
        answer("4");
        quiz.next();
        assertEquals("?", shown(0, 1));
        assertEquals(2, quiz.scoreProperty().get().rightAtFirst());
    }

    @Test
    void aSizeIsGivenUpAndWorkedOut() {
        quiz.begin(QuizModel.Scope.SIZE);
        quiz.hint();
        assertEquals(
                "exercise.size.hint.travel", question().feedback().orElseThrow().key());
        quiz.showSteps();
        assertTrue(question().isSolved());
        assertFalse(model.player().options().hidden().get().size());
        assertEquals(0, quiz.scoreProperty().get().solved());
    }

    @Test
    void anUndoWhileASizeIsAskedForShowsEverythingAgain() {
        model.setAll(ConvolutionSetting.Kind.PADDING, 1);
        quiz.begin(QuizModel.Scope.SIZE);
        model.undo();
        assertTrue(quiz.questionProperty().get().isEmpty());
        assertEquals(HiddenOutputs.NOTHING, model.player().options().hidden().get());
        assertEquals(
                3,
                model.player()
                        .stateProperty()
                        .get()
                        .block(GridName.OUTPUT)
                        .orElseThrow()
                        .slices()
                        .getFirst()
                        .rows());
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeWithANumberIsNamed(CellMistake mistake) {
        Random random = new Random(85);
        ConvolutionCase example = RandomCases.small(random, 5000)
                .filter(found -> found.outputSizes().count() > 1)
                .filter(found -> typed(mistake, found).isPresent())
                .findFirst()
                .orElseThrow();
        model.open(ConvolutionState.of(example));
        model.player().playback().seek(model.player().walk().endOfStep(0));
        quiz.begin(QuizModel.Scope.ONE);
        assertTrue(answer(typed(mistake, example).orElseThrow()).isEmpty());
        assertEquals(
                "exercise.hint." + mistake, question().feedback().orElseThrow().key());
        quiz.explain();
        assertEquals(
                "exercise.mistake." + mistake,
                question().feedback().orElseThrow().key());
        assertEquals("?", result());
    }

    /** At the second output: at the first one, many mistakes make no difference. */
    private static Optional<String> typed(CellMistake mistake, ConvolutionCase example) {
        return Mistaken.typed(
                mistake, new CellQuestion(example, example.outputSizes().cell(1)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ROUNDED_DOWN", "LAST_WINDOW_OUTSIDE"})
    void everyMistakeWithASizeIsNamed(SizeMistake mistake) {
        Random random = new Random(86);
        ConvolutionCase example = RandomCases.of(random, 5000)
                .filter(found ->
                        found.dimensions() == 2 && typed(mistake, found).isPresent())
                .findFirst()
                .orElseThrow();
        model.open(ConvolutionState.of(example));
        quiz.begin(QuizModel.Scope.SIZE);
        assertTrue(answer(
                        typed(mistake, example).orElseThrow(),
                        String.valueOf(example.columnAxis().outputSize()))
                .isEmpty());
        quiz.explain();
        assertEquals(
                LocalizedMessage.of(
                        "exercise.size.about",
                        LocalizedMessage.of("exercise.size.direction.rows"),
                        LocalizedMessage.of("exercise.size.mistake." + mistake)),
                question().feedback().orElseThrow());
        assertTrue(model.player().options().hidden().get().size());
    }

    private static Optional<String> typed(SizeMistake mistake, ConvolutionCase example) {
        return Mistaken.typed(mistake, example.rowAxis(), example.columnAxis());
    }

    private static ConvolutionPreset bias() {
        return preset("bias-4x4");
    }

    private static ConvolutionPreset preset(String id) {
        return ConvolutionPreset.ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
