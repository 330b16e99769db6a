package kernelight.stage.quiz.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.exercise.NumberQuestion;
import kernelight.exercise.Score;
import kernelight.exercise.Subject;
import kernelight.exercise.Verdict;
import kernelight.stage.edit.model.NumberEntry;
import kernelight.stage.player.HiddenOutputs;
import kernelight.stage.player.StagePlayer;
import kernelight.stage.state.NumberText;
import kernelight.walk.Cell;
import kernelight.walk.GridCell;
import kernelight.walk.Phase;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/**
 * A quiz: outputs or gradients are hidden, and the learner predicts the outputs' size or the number of the current one.
 * A wrong answer first gets a hint, then an explanation of the mistake on demand; the worked steps can be shown at any
 * time, and new numbers asked for.
 */
public final class QuizModel {
    /** How much is hidden. */
    public enum Scope {
        /** The current output of the walk. */
        ONE,
        /** All outputs, one after the other; of a batch, those of the image that is shown. */
        ALL,
        /** How large the output is, and then all outputs; of a batch, those of the first image. */
        SIZE
    }

    private final StagePlayer player;
    private final QuizSubject subject;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Score> score = new ReadOnlyObjectWrapper<>(Score.NONE);
    private final Map<Object, Score> scores = new HashMap<>();
    /** The questions about cases whose numbers were replaced by new ones: undo and redo lead back to them. */
    private final Map<Object, Asked> replaced = new HashMap<>();

    private Scope scope = Scope.ONE;
    /** The case that the current question is about. */
    private Object asking;

    private HiddenOutputs hiding = HiddenOutputs.NOTHING;

    /** A question and what is hidden meanwhile. */
    private record Asked(Question question, HiddenOutputs hidden) {}

    /** @param player shows the case, and hides what the quiz asks for */
    public QuizModel(StagePlayer player, QuizSubject subject) {
        this.player = player;
        this.subject = subject;
        asking = subject.scored();
        subject.endsQuestions().forEach(part -> part.subscribe(this::subjectChanged));
    }

    /** Another case ends the quiz, unless new numbers were undone: then the question about the old ones is asked again. */
    private void subjectChanged() {
        if (question.get().isEmpty()) {
            return;
        }
        Asked former = replaced.get(subject.scored());
        if (former == null) {
            end();
            return;
        }
        replaced.put(asking, new Asked(question.get().orElseThrow(), hiding));
        asking = subject.scored();
        replaced.remove(asking);
        question.set(Optional.empty()); // what was typed is no answer to it
        showScore();
        hide(former.hidden());
        if (former.question().subject() instanceof Subject.Number number
                && !former.question().isSolved()) {
            goTo(number.at().cell());
        }
        question.set(Optional.of(former.question()));
    }

    private void hide(HiddenOutputs outputs) {
        hiding = outputs;
        player.options().hidden().set(outputs);
    }

    /** Starts a quiz: hides its outputs and asks the first question. Does nothing where there is no output to ask for. */
    public void begin(Scope asked) {
        replaced.clear();
        askAbout(asked);
    }

    private void askAbout(Scope asked) {
        boolean possible = asked == Scope.SIZE ? subject.showOutput() : subject.showNumbers();
        if (!possible) {
            return;
        }
        scope = asked;
        asking = subject.scored();
        showScore();
        switch (scope) {
            case ONE -> askAlone(currentOutput());
            case ALL -> {
                List<Cell> all = ofImage(player.frameProperty().get().target().image());
                hide(HiddenOutputs.of(player.walk(), all));
                ask(all.getFirst());
            }
            case SIZE -> askSize();
        }
    }

    /** The output that is being computed; once it is written, the next one. */
    private Cell currentOutput() {
        Walk walk = player.walk();
        Cell target = player.frameProperty().get().target();
        boolean goesOn = player.frameProperty().get().phase() == Phase.WRITTEN
                && player.playback().positionProperty().get() < walk.length();
        return goesOn ? walk.targetSizes().cell(walk.targetSizes().index(target) + 1) : target;
    }

    /** All outputs of an image; all there are, if the walk writes none of images. */
    private List<Cell> ofImage(int image) {
        boolean isOfImages = player.walk().operation().target().isOfImages();
        return player.walk()
                .targetSizes()
                .cells()
                .filter(cell -> !isOfImages || cell.image() == image)
                .toList();
    }

    private void askAlone(Cell cell) {
        hide(HiddenOutputs.output(at(cell)));
        ask(cell);
    }

    private void ask(Cell cell) {
        goTo(cell);
        LocalizedMessage asked = QuestionWords.of(
                at(cell).grid(), player.walk().targetSizes(), cell, player.isOfSignals(), subject.channelKey());
        question.set(Optional.of(Question.of(new Subject.Number(at(cell)), asked, List.of(asked))));
    }

    private GridCell at(Cell target) {
        return new GridCell(player.walk().operation().target(), target);
    }

    /**
     * Gives the case new random numbers and asks again: for the same cell, or for all from the first. Undo leads back to
     * the old numbers and the question about them.
     *
     * @throws java.util.NoSuchElementException if there is no question now
     */
    public void renewNumbers() {
        Question asked = question.get().orElseThrow();
        Map<Object, Asked> earlier = new HashMap<>(replaced);
        earlier.put(asking, new Asked(asked, hiding));
        subject.renewNumbers(); // which ends this question
        if (scope == Scope.ONE && asked.subject() instanceof Subject.Number number) {
            asking = subject.scored();
            showScore();
            askAlone(number.at().cell());
        } else {
            askAbout(asked.isAboutSize() ? Scope.SIZE : Scope.ALL);
        }
        replaced.putAll(earlier);
        replaced.remove(asking);
    }

    private void showScore() {
        score.set(scores.getOrDefault(subject.scored(), Score.NONE));
    }

    private void askSize() {
        player.playback().first(); // the walk's position would reveal the size, too
        hide(HiddenOutputs.sizeOf(player.walk()));
        question.set(Optional.of(Question.of(
                new Subject.Size(),
                LocalizedMessage.of("predict.question.size"),
                subject.sizeQuestion().directions())));
    }

    /** Seeks to the first term of an output: the window is in position, but nothing has been added up. */
    private void goTo(Cell cell) {
        player.playback().seek(player.startOf(cell) + 1);
    }

    /**
     * Checks an answer; returns what is wrong with it if it is not a number.
     *
     *
     * @param typed one text for each of the question's fields
     * @throws java.util.NoSuchElementException if there is no question now
     */
    public Optional<LocalizedMessage> answer(List<String> typed) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String text : typed) {
            switch (NumberEntry.ofAnswer(text)) {
                case NumberEntry.Accepted accepted -> numbers.add(accepted.value());
                case NumberEntry.Refused refused -> {
                    return Optional.of(refused.why());
                }
            }
        }
        Question asked = question.get().orElseThrow();
        Verdict verdict = verdict(asked.subject(), numbers);
        if (!(verdict instanceof Verdict.Coarse)) { // which is neither right nor wrong yet
            updateScore(score.get().afterTry(asked.subject(), verdict.isRight()));
        }
        switch (verdict) {
            case Verdict.Right right -> solve(asked);
            case Verdict.Coarse coarse ->
                question.set(Optional.of(asked.withFeedback(coarse.advice(), Question.Mark.NONE, Optional.empty())));
            case Verdict.Mistaken mistaken ->
                question.set(Optional.of(
                        asked.withFeedback(mistaken.hint(), Question.Mark.WRONG, Optional.of(mistaken.explanation()))));
            case Verdict.Unexplained unexplained ->
                question.set(
                        Optional.of(asked.withFeedback(unexplained.hint(), Question.Mark.WRONG, Optional.empty())));
        }
        return Optional.empty();
    }

    private Verdict verdict(Subject asked, List<BigDecimal> numbers) {
        return switch (asked) {
            case Subject.Number number -> numberQuestion(number).verdict(numbers.getFirst());
            case Subject.Size size -> subject.sizeQuestion().verdict(numbers);
        };
    }

    private NumberQuestion numberQuestion(Subject.Number number) {
        return subject.question(number.at().cell());
    }

    /**
     * Gives a hint where to begin.
     *
     * @throws java.util.NoSuchElementException if there is no question now
     */
    public void hint() {
        Question asked = question.get().orElseThrow();
        updateScore(score.get().afterHint(asked.subject()));
        LocalizedMessage hint = switch (asked.subject()) {
            case Subject.Number number -> numberQuestion(number).hint();
            case Subject.Size size -> subject.sizeQuestion().hint();
        };
        question.set(Optional.of(asked.withFeedback(hint, Question.Mark.NONE, asked.explanation())));
    }

    /**
     * Explains which mistake the last answer was.
     *
     * @throws java.util.NoSuchElementException if there is no question now
     */
    public void explain() {
        Question asked = question.get().orElseThrow();
        asked.explanation()
                .ifPresent(why ->
                        question.set(Optional.of(asked.withFeedback(why, Question.Mark.WRONG, Optional.empty()))));
    }

    /**
     * Gives up: shows the answer, with its steps to be walked through.
     *
     * @throws java.util.NoSuchElementException if there is no question now
     */
    public void showSteps() {
        Question asked = question.get().orElseThrow();
        updateScore(score.get().afterHint(asked.subject()));
        reveal(asked.subject());
        question.set(Optional.of(asked.solved(
                switch (asked.subject()) {
                    case Subject.Number number -> {
                        goTo(number.at().cell());
                        yield LocalizedMessage.of("predict.steps");
                    }
                    case Subject.Size size -> LocalizedMessage.of("predict.steps.size");
                },
                Question.Mark.NONE)));
    }

    private void solve(Question asked) {
        reveal(asked.subject());
        question.set(Optional.of(asked.solved(
                switch (asked.subject()) {
                    case Subject.Number number -> {
                        player.playback()
                                .seek(player.walk().positionOf(number.at().cell()));
                        yield LocalizedMessage.of(
                                "predict.right",
                                NumberText.inSum(numberQuestion(number).answer()));
                    }
                    case Subject.Size size -> LocalizedMessage.of("predict.right.size");
                },
                Question.Mark.RIGHT)));
    }

    private void reveal(Subject subject) {
        hide(
                switch (subject) {
                    case Subject.Number number -> hiding.without(number.at());
                    case Subject.Size size -> new HiddenOutputs(hiding.outputs(), false);
                });
    }

    /**
     * Asks for the next output, which is the first one after the size; ends the quiz after the last, of an image if there
     * are several.
     *
     * @throws java.util.NoSuchElementException if there is no question now
     */
    public void next() {
        Optional<Cell> next = switch (question.get().orElseThrow().subject()) {
            case Subject.Number number -> {
                List<Cell> all = ofImage(number.at().cell().image());
                yield all.stream().skip(all.indexOf(number.at().cell()) + 1L).findFirst();
            }
            case Subject.Size size -> Optional.of(player.walk().targetSizes().cell(0));
        };
        if (next.isEmpty()) {
            end();
            return;
        }
        Cell cell = next.get();
        hide(hiding.with(at(cell)));
        ask(cell);
    }

    /** Ends the quiz and shows everything again. */
    public void end() {
        if (question.get().isPresent()) {
            question.set(Optional.empty());
            replaced.clear();
            hide(HiddenOutputs.NOTHING);
        }
    }

    private void updateScore(Score changed) {
        scores.put(subject.scored(), changed);
        score.set(changed);
    }

    /** The current question; empty while no quiz is running. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The learner's score on this case. */
    public ReadOnlyObjectProperty<Score> scoreProperty() {
        return score.getReadOnlyProperty();
    }
}
