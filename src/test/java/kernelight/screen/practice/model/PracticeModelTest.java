package kernelight.screen.practice.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.StageState;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The loop of question, answer, verdict and new numbers; without a toolkit. */
class PracticeModelTest {
    private double seconds;
    private final PracticeModel model = new PracticeModel(() -> seconds);

    private Attempt attempt() {
        return model.now().attempt();
    }

    private Round round() {
        return model.now().round();
    }

    private void answerRight() {
        IntStream.range(0, attempt().blanks().size()).forEach(blank -> model.type(blank, right(attempt(), blank)));
    }

    static String right(Attempt attempt, int blank) {
        return switch (attempt.blanks().get(blank)) {
            case Blank.Number number -> number.question().answer().toPlainString();
            case Blank.Choice choice -> choice.options().get(choice.right()).name();
        };
    }

    /** A wrong answer that a known mistake leads to. */
    private static String mistaken(Attempt attempt, int blank) {
        Blank.Number number = (Blank.Number) attempt.blanks().get(blank);
        return number.question()
                .mistakes()
                .map(NamedMistake::number)
                .filter(wrong -> !number.question().verdict(wrong).isRight())
                .findFirst()
                .orElseThrow()
                .toPlainString();
    }

    @Test
    @DisplayName("a right answer counts at once, and a second check does not count again")
    void right() {
        answerRight();
        model.check();
        assertEquals(Attempt.Status.SOLVED, attempt().status());
        assertEquals(Optional.of(Outcome.FIRST), attempt().outcome());
        model.check();
        assertEquals(1, model.now().progress().at(Topic.SIZE).asked());
        assertEquals(1, model.now().progress().at(Topic.SIZE).first());
    }

    @Test
    @DisplayName("a wrong answer stays, is named, and the next try counts as another one")
    void wrong() {
        model.open(new ExerciseId(Topic.SIZE, 1, 1));
        String wrong = mistaken(attempt(), 0);
        model.type(0, wrong);
        model.check();
        assertTrue(attempt().isOpen());
        assertEquals(wrong, attempt().typed().getFirst());
        Checked checked = attempt().checks().getFirst();
        assertEquals(Checked.Mark.WRONG, checked.mark());
        assertFalse(checked.mistakes().isEmpty());
        assertEquals(0, model.now().progress().at(Topic.SIZE).asked(), "it is not over");
        assertFalse(model.now().progress().at(Topic.SIZE).mistakes().isEmpty(), "the mistake is counted");
        answerRight();
        assertEquals(Checked.Mark.NONE, attempt().checks().getFirst().mark(), "another answer is not judged yet");
        model.check();
        assertEquals(Optional.of(Outcome.AGAIN), attempt().outcome());
        assertEquals(1, model.now().progress().at(Topic.SIZE).again());
    }

    @Test
    @DisplayName("only the blanks that are wrong are cleared for another try")
    void perCell() {
        model.open(new ExerciseId(Topic.IM2COL, 1, 3));
        model.type(0, right(attempt(), 0));
        model.type(1, "7/11");
        model.check();
        assertEquals(
                List.of(Checked.Mark.RIGHT, Checked.Mark.WRONG),
                attempt().checks().stream().map(Checked::mark).toList());
        model.tryAgain();
        assertEquals(List.of(right(attempt(), 0), ""), attempt().typed());
        assertEquals(Checked.Mark.RIGHT, attempt().checks().getFirst().mark());
    }

    @Test
    @DisplayName("what is no number, or empty, is neither right nor wrong, and no try")
    void unreadable() {
        for (String text : List.of("", "  ", "abc", "1/0", "1e5", "−", "٣٤x")) {
            model.type(0, text);
            model.check();
            assertEquals(Checked.Mark.UNREADABLE, attempt().checks().getFirst().mark(), text);
        }
        assertEquals(0, attempt().tries());
    }

    @Test
    @DisplayName("fractions, decimal points and commas are the same number")
    void fractions() {
        model.choose(Topic.POOL);
        ExerciseId average = IntStream.rangeClosed(1, 500)
                .mapToObj(seed -> new ExerciseId(Topic.POOL, 3, seed))
                .filter(id -> id.exercise().blanks().stream()
                        .anyMatch(blank ->
                                ((Blank.Number) blank).question().answer().scale() == 2))
                .findFirst()
                .orElseThrow();
        model.open(average);
        int blank = IntStream.range(0, attempt().blanks().size())
                .filter(one -> ((Blank.Number) attempt().blanks().get(one))
                                .question()
                                .answer()
                                .scale()
                        == 2)
                .findFirst()
                .orElseThrow();
        var answer = ((Blank.Number) attempt().blanks().get(blank)).question().answer();
        String fraction = answer.movePointRight(2).toBigInteger() + "/100";
        for (String text :
                List.of(fraction, answer.toPlainString(), answer.toPlainString().replace('.', ','))) {
            model.type(blank, text);
            model.check();
            assertEquals(Checked.Mark.RIGHT, attempt().checks().get(blank).mark(), text);
        }
    }

    @Test
    @DisplayName("a hint is read on demand, and the answer then no longer counts as without help")
    void hint() {
        assertFalse(attempt().hinted());
        model.hint();
        answerRight();
        model.check();
        assertEquals(Optional.of(Outcome.AGAIN), attempt().outcome());
    }

    @Test
    @DisplayName("given up, the steps are read back and forth; asked once more, it does not count again")
    void shown() {
        model.showSteps();
        assertEquals(Attempt.Status.SHOWN, attempt().status());
        assertEquals(1, attempt().readSteps().size());
        while (attempt().hasNextStep()) {
            model.nextStep();
        }
        assertEquals(attempt().exercise().solution(), attempt().readSteps());
        model.nextStep();
        model.previousStep();
        assertEquals(
                attempt().exercise().solution().size() - 1,
                attempt().readSteps().size());
        model.tryAgain();
        assertTrue(attempt().isOpen());
        answerRight();
        model.check();
        assertEquals(Optional.of(Outcome.SHOWN), attempt().outcome());
        assertEquals(0, model.now().progress().at(Topic.SIZE).solved());
        assertEquals(1, model.now().progress().at(Topic.SIZE).asked());
    }

    @Test
    @DisplayName("help fades with how it goes: example, half, alone, and back")
    void fading() {
        model.choose(Support.EXAMPLE);
        assertEquals(Attempt.Status.SHOWN, attempt().status());
        model.next();
        assertEquals(Support.HALF, attempt().support());
        answerRight();
        model.check();
        model.next();
        assertEquals(Support.ALONE, attempt().support());
        model.showSteps();
        model.next();
        assertEquals(Support.HALF, attempt().support());
        model.showSteps();
        model.next();
        assertEquals(Support.EXAMPLE, attempt().support());
        model.choose(Support.ALONE);
        assertEquals(Support.ALONE, attempt().support());
        assertEquals(3, round().ended(), "examples do not count");
    }

    @Test
    @DisplayName("half worked, some cells are filled and cannot be typed into; they are right")
    void halfWorked() {
        model.open(new ExerciseId(Topic.OUTPUT, 1, 5));
        model.choose(Support.HALF);
        long given = IntStream.range(0, attempt().typed().size())
                .filter(attempt()::isGiven)
                .count();
        assertEquals(attempt().typed().size() / 2, given);
        model.type(0, "99");
        assertFalse(attempt().typed().getFirst().equals("99"));
        answerRight();
        model.check();
        assertEquals(Attempt.Status.SOLVED, attempt().status());
    }

    @Test
    @DisplayName("ten questions, half of them wrong at first, end with a summary that says so")
    void ten() {
        for (int question = 0; question < Round.PRACTICE; question++) {
            assertFalse(round().isSummary());
            assertEquals(question, round().current());
            if (question % 2 == 0) {
                model.type(0, mistaken(attempt(), 0));
                model.check();
            }
            answerRight();
            model.check();
            model.next();
            if (!round().isFinished()) {
                model.choose(Support.ALONE);
            }
        }
        assertTrue(round().isSummary());
        assertEquals(5, round().ended(Outcome.FIRST));
        assertEquals(5, round().ended(Outcome.AGAIN));
        Summary summary = Summary.of(round(), model.now().progress());
        assertEquals(new Summary.Count(10, 10), summary.right().get(Topic.SIZE));
        assertEquals(
                5, summary.mistakes().stream().mapToInt(Summary.Mistake::count).sum());
        assertEquals(Summary.Reason.HARDER, summary.next().reason());
        model.goTo(3);
        assertTrue(round().isReviewing());
        model.summarize();
        assertTrue(round().isSummary());
        model.open(summary.next().exercise());
        assertEquals(2, attempt().id().level());
        assertEquals(1, round().attempts().size(), "ten new ones");
    }

    @Test
    @DisplayName("a question that nothing was tried at is replaced by the next; one that was wrong has ended")
    void next() {
        model.next();
        assertEquals(1, round().attempts().size());
        assertEquals(2, attempt().id().seed());
        model.type(0, mistaken(attempt(), 0));
        model.check();
        model.next();
        assertEquals(2, round().attempts().size());
        assertEquals(Optional.of(Outcome.MISSED), round().attempts().getFirst().outcome());
    }

    @Test
    @DisplayName("the same exercise counts once, however often it is opened")
    void once() {
        ExerciseId id = attempt().id();
        answerRight();
        model.check();
        model.next();
        model.open(id);
        answerRight();
        model.check();
        assertEquals(1, model.now().progress().at(Topic.SIZE).asked());
    }

    @Test
    @DisplayName("what was typed is undone blank by blank, and redone")
    void undo() {
        model.open(new ExerciseId(Topic.IM2COL, 1, 1));
        model.type(0, "1");
        model.type(0, "12");
        model.type(1, "3");
        model.undo();
        assertEquals(List.of("12", ""), attempt().typed());
        model.undo();
        assertEquals(List.of("", ""), attempt().typed());
        assertFalse(model.canUndoProperty().get());
        model.redo();
        model.redo();
        assertEquals(List.of("12", "3"), attempt().typed());
        model.next();
        assertFalse(model.canUndoProperty().get(), "another question");
    }

    @Test
    @DisplayName("a test says nothing before it is handed in, and counts its time")
    void test() {
        model.planProperty().set(new TestPlan(4, true, true));
        model.beginTest();
        assertEquals(4, round().attempts().size());
        answerRight();
        model.check();
        assertEquals(1, round().current(), "the next question without a verdict");
        assertTrue(round().attempts().getFirst().isOpen());
        model.hint();
        model.showSteps();
        model.choose(Topic.POOL);
        assertTrue(attempt().isOpen());
        assertFalse(attempt().hinted());
        seconds = 61.5;
        model.tick();
        assertEquals(61, round().seconds());
        assertEquals(0, model.now().progress().total().asked());
        model.handIn();
        assertTrue(round().isSummary());
        assertEquals(1, round().ended(Outcome.FIRST));
        assertEquals(3, round().ended(Outcome.MISSED));
        assertEquals(4, model.now().progress().total().asked());
        model.goTo(1);
        assertFalse(attempt().isOpen(), "now the way may be seen");
    }

    @Test
    @DisplayName("no answer is to be seen before it is found or given up: not on the stage, not in the first steps")
    void hidden() {
        for (Topic topic : Topic.values()) {
            for (int level = 1; level <= ExerciseId.LEVELS; level++) {
                for (int seed = 1; seed <= 12; seed++) {
                    model.open(new ExerciseId(topic, level, seed));
                    for (Support support : List.of(Support.ALONE, Support.HALF)) {
                        model.choose(support);
                        assertHidden(attempt());
                    }
                    model.next();
                }
            }
        }
    }

    private void assertHidden(Attempt attempt) {
        assertTrue(attempt.isOpen());
        assertTrue(attempt.readSteps().isEmpty());
        Exercise exercise = attempt.exercise();
        attempt.givenSteps()
                .forEach(step -> assertFalse(says(step, attempt.answer(0)), () -> exercise.id() + " " + step));
        if (exercise.operation().isEmpty()) {
            return;
        }
        StagePlayer player = model.stage().playerProperty().get().orElseThrow();
        for (int blank = 0; blank < attempt.blanks().size(); blank++) {
            model.stage().pointAt(attempt, blank);
            StageState state = player.stateProperty().get();
            for (int index = 0; index < player.walk().targetSizes().count(); index++) {
                Cell cell = player.walk().targetSizes().cell(index);
                GridCell at = new GridCell(player.walk().operation().target(), cell);
                boolean isGiven = IntStream.range(0, attempt.blanks().size())
                        .filter(attempt::isGiven)
                        .anyMatch(given -> PracticeStage.cell(attempt, given).equals(Optional.of(at)));
                boolean isOnStage = state.block(at.grid()).stream()
                        .anyMatch(block -> block.indexOfSlice(cell).isPresent());
                if (!isGiven && isOnStage) {
                    String text = state.styles().apply(at).text();
                    assertTrue(text.isEmpty() || text.equals("?"), () -> exercise.id() + " shows " + text);
                }
            }
        }
    }

    private static boolean says(LocalizedMessage message, String answer) {
        return message.arguments().stream()
                .anyMatch(argument -> argument instanceof LocalizedMessage inner
                        ? says(inner, answer)
                        : argument.toString().equals(answer));
    }
}
