package kernelight.screen.pooling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.exercise.Mistaken;
import kernelight.exercise.PoolingGradientMistake;
import kernelight.exercise.PoolingGradientQuestion;
import kernelight.exercise.PoolingMistake;
import kernelight.exercise.PoolingQuestion;
import kernelight.exercise.SizeMistake;
import kernelight.stage.quiz.model.Question;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.state.CellFrame;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.RandomCases;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A quiz about outputs of poolings and their size. */
class PoolingQuizTest {
    private final PoolingModel model = new PoolingModel();
    private final QuizModel quiz = new QuizModel(model.player(), model);

    private Question question() {
        return quiz.questionProperty().get().orElseThrow();
    }

    private CellStyle style(GridName grid, int row, int column) {
        return model.player().stateProperty().get().styles().apply(new GridCell(grid, Cell.at(row, column)));
    }

    @Test
    void neitherNumberNorWinnerTellsTheMaximumThatIsAskedFor() {
        quiz.begin(QuizModel.Scope.ONE);
        model.player().playback().nextStep();
        assertEquals("?", style(GridName.OUTPUT, 0, 0).text());
        assertEquals(
                style(GridName.INPUT, 0, 0).frame(), style(GridName.INPUT, 1, 1).frame());
        model.player().options().pointedAt().set(Optional.of(new GridCell(GridName.OUTPUT, Cell.at(0, 0))));
        assertEquals(
                style(GridName.INPUT, 0, 0).frame(), style(GridName.INPUT, 1, 1).frame());
        quiz.answer(List.of("6"));
        assertTrue(question().isSolved());
        assertEquals("6", style(GridName.OUTPUT, 0, 0).text());
        assertEquals(CellFrame.STRONG, style(GridName.INPUT, 1, 1).frame());
    }

    @Test
    void anotherKindIsNamedAndTheStepsCanBeWalked() {
        model.set(PoolingKind.AVERAGE);
        quiz.begin(QuizModel.Scope.ONE);
        quiz.answer(List.of("6"));
        quiz.explain();
        assertEquals(
                LocalizedMessage.of("exercise.mistake.OTHER_KIND", LocalizedMessage.of("exercise.pooling.MAX")),
                question().feedback().orElseThrow());
        quiz.showSteps();
        assertEquals(
                4,
                model.player().stateProperty().get().sum().orElseThrow().terms().size());
        model.player().playback().nextStep();
        assertEquals("3.25", style(GridName.OUTPUT, 0, 0).text());
    }

    @Test
    void sizeFirstThenEveryOutput() {
        quiz.begin(QuizModel.Scope.SIZE);
        quiz.answer(List.of("2", "2"));
        assertTrue(question().isSolved());
        for (String number : List.of("6", "8", "3", "4")) {
            quiz.next();
            quiz.answer(List.of(number));
            assertTrue(question().isSolved());
        }
        quiz.next();
        assertTrue(quiz.questionProperty().get().isEmpty());
        assertEquals(5, quiz.scoreProperty().get().rightAtFirst());
    }

    @Test
    void noNameOfAPresetTellsTheSizeThatIsAskedFor() {
        PoolingPreset.ALL.forEach(preset -> {
            model.choose(preset);
            quiz.begin(QuizModel.Scope.SIZE);
            assertEquals("pooling.asked", model.title().key());
            assertEquals(
                    Optional.of(LocalizedMessage.of("predict.unknownSize")),
                    model.player()
                            .stateProperty()
                            .get()
                            .block(GridName.OUTPUT)
                            .orElseThrow()
                            .size());
        });
    }

    @Test
    void neitherMarksNorHighlightedCellsTellTheGradientThatIsAskedFor() {
        model.showView(PoolingView.BACKWARD);
        quiz.begin(QuizModel.Scope.ALL);
        assertEquals(PoolingView.BACKWARD, model.viewProperty().get());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                CellStyle input = style(GridName.INPUT, row, column);
                assertFalse(input.blocked());
                assertEquals(Emphasis.DIMMED, input.emphasis());
                assertEquals(
                        Emphasis.DIMMED,
                        style(GridName.OUTPUT_GRADIENT, row / 2, column / 2).emphasis());
                model.player()
                        .options()
                        .pointedAt()
                        .set(Optional.of(new GridCell(GridName.OUTPUT_GRADIENT, Cell.at(row / 2, column / 2))));
                assertEquals("?", style(GridName.INPUT_GRADIENT, row, column).text());
                assertEquals(
                        CellFrame.NONE,
                        style(GridName.INPUT_GRADIENT, 3 - row, 3 - column).frame(),
                        "pointing tells nothing");
                quiz.answer(List.of(
                        row == 1 && column % 2 == 1 || row == 3 && column == 3 || row == 2 && column == 0 ? "1" : "0"));
                assertTrue(question().isSolved(), row + ", " + column);
                quiz.next();
            }
        }
        assertTrue(quiz.questionProperty().get().isEmpty());
        assertTrue(style(GridName.INPUT, 0, 0).blocked());
        assertEquals(16, quiz.scoreProperty().get().rightAtFirst());
    }

    @Test
    void newNumbersAreRandomAndUndoneInOneStep() {
        model.showView(PoolingView.BACKWARD);
        PoolingState before = model.stateProperty().get();
        quiz.begin(QuizModel.Scope.ONE);
        quiz.renewNumbers();
        assertEquals(
                LocalizedMessage.of(
                        "predict.question",
                        LocalizedMessage.of("predict.of.INPUT_GRADIENT"),
                        LocalizedMessage.of("predict.at.cell", 1, 1)),
                question().asked());
        PoolingState after = model.stateProperty().get();
        assertNotEquals(before.example().input(), after.example().input());
        assertNotEquals(before.outputGradient(), after.outputGradient());
        model.undo();
        assertEquals(before, model.stateProperty().get());
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeWithAGradientIsNamed(PoolingGradientMistake mistake) {
        Random random = new Random(88);
        PoolingState state = RandomCases.poolings(random, 5000)
                .map(example -> new PoolingState(example, RandomCases.numbers(random, example.outputSizes(), 0)))
                .filter(found -> found.example().input().sizes().count() > 1)
                .filter(found -> typed(mistake, found).isPresent())
                .findFirst()
                .orElseThrow();
        model.open(state);
        model.showView(PoolingView.BACKWARD);
        model.player().playback().nextStep();
        quiz.begin(QuizModel.Scope.ONE);
        quiz.answer(List.of(typed(mistake, state).orElseThrow()));
        quiz.explain();
        assertEquals(
                "exercise.gradient.mistake." + mistake,
                question().feedback().orElseThrow().key().replace(".some", ""));
    }

    private static Optional<String> typed(PoolingGradientMistake mistake, PoolingState state) {
        return Mistaken.typed(
                mistake,
                new PoolingGradientQuestion(
                        state.example(),
                        state.outputGradient(),
                        state.example().input().sizes().cell(1)));
    }

    @Test
    void anotherViewOrAnEditEndsTheQuestion() {
        quiz.begin(QuizModel.Scope.SIZE);
        model.showView(PoolingView.BACKWARD);
        assertTrue(quiz.questionProperty().get().isEmpty());
        model.showView(PoolingView.SHIFTED);
        quiz.begin(QuizModel.Scope.ALL);
        assertEquals(PoolingView.SLIDING, model.viewProperty().get());
        model.numbers().enter(new GridCell(GridName.INPUT, Cell.at(0, 0)), "9");
        assertTrue(quiz.questionProperty().get().isEmpty());
        model.undo();
        assertEquals("1", style(GridName.INPUT, 0, 0).text());
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeWithANumberIsNamed(PoolingMistake mistake) {
        PoolingCase example = RandomCases.poolings(new Random(87), 5000)
                .filter(found -> isFlat(found) && typed(mistake, found).isPresent())
                .findFirst()
                .orElseThrow();
        model.open(PoolingState.of(example));
        quiz.begin(QuizModel.Scope.ALL);
        for (int before = 0; before < asked(mistake, example); before++) {
            quiz.showSteps();
            quiz.next();
        }
        assertTrue(quiz.answer(List.of(typed(mistake, example).orElseThrow())).isEmpty());
        assertEquals(
                "exercise.hint." + mistake, question().feedback().orElseThrow().key());
        quiz.explain();
        assertEquals(
                "exercise.mistake." + mistake,
                question().feedback().orElseThrow().key());
    }

    private static Optional<String> typed(PoolingMistake mistake, PoolingCase example) {
        return Mistaken.typed(
                mistake, new PoolingQuestion(example, example.outputSizes().cell(asked(mistake, example))));
    }

    /** The last output of the first image, or the second for a mistake that is impossible at the last one. */
    private static int asked(PoolingMistake mistake, PoolingCase example) {
        return mistake == PoolingMistake.ROWS_AND_COLUMNS_SWAPPED ? Math.min(1, last(example)) : last(example);
    }

    private static int last(PoolingCase example) {
        return example.outputSizes().channels() * example.outputSizes().channelCount() - 1;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DILATION_FORGOTTEN", "DILATION_TIMES_FILTER", "LAST_WINDOW_OUTSIDE"
            }) // SizeQuestionTest has the last one
    void everyMistakeWithASizeIsNamed(SizeMistake mistake) {
        PoolingCase example = RandomCases.poolings(new Random(88), 50_000)
                .filter(found -> isFlat(found) && typed(mistake, found).isPresent())
                .findFirst()
                .orElseThrow();
        model.open(PoolingState.of(example));
        quiz.begin(QuizModel.Scope.SIZE);
        quiz.answer(List.of(
                typed(mistake, example).orElseThrow(),
                String.valueOf(example.columnAxis().outputSize())));
        quiz.explain();
        assertEquals(
                LocalizedMessage.of(
                        "exercise.size.about",
                        LocalizedMessage.of("exercise.size.direction.rows"),
                        LocalizedMessage.of("exercise.size.mistake." + mistake)),
                question().feedback().orElseThrow());
    }

    private static Optional<String> typed(SizeMistake mistake, PoolingCase example) {
        return Mistaken.typed(mistake, example.rowAxis(), example.columnAxis());
    }

    private static boolean isFlat(PoolingCase example) {
        return example.input().sizes().planes() == 1;
    }

    @Test
    void aRoundedAnswerIsAskedForMoreDigitsAndCountsAsNothing() {
        model.open(PoolingState.of(PoolingCase.of(NumberTable.parse("1 1 2 / 1 1 1 / 1 1 1"), PoolingKind.AVERAGE, 3)));
        quiz.begin(QuizModel.Scope.ONE);
        assertEquals(Optional.empty(), quiz.answer(List.of("1.1")));
        assertEquals(
                LocalizedMessage.of("exercise.coarse.endless"),
                question().feedback().orElseThrow());
        assertEquals(Optional.empty(), question().explanation());
        assertEquals(0, quiz.scoreProperty().get().tries());
        assertEquals(
                Optional.of(LocalizedMessage.of("stage.answer.dividedByZero", "10/0")), quiz.answer(List.of("10/0")));
        quiz.answer(List.of("10/9"));
        assertTrue(question().isSolved());
        assertEquals(1, quiz.scoreProperty().get().rightAtFirst());
    }
}
