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
import kernelight.stage.state.Narration;
import kernelight.stage.state.NumberText;
import kernelight.walk.Cell;
import kernelight.walk.Phase;
import kernelight.walk.Walk;
import kernelight.words.Message;

/**
 * Asking the learner: outputs are hidden, and their size or the number of the current one is to be predicted. A wrong
 * answer gets a hint first and its mistake when asked for; then the worked steps are shown.
 */
public final class QuizModel {
    /** How much is hidden. */
    public enum Scope {
        /** The output at which the walk is. */
        ONE,
        /** All outputs, one after the other. */
        ALL,
        /** How large the output is, and then all outputs. */
        SIZE
    }

    private final StagePlayer player;
    private final QuizSubject subject;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Score> score = new ReadOnlyObjectWrapper<>(Score.NONE);
    private final Map<Object, Score> scores = new HashMap<>();

    /** @param player shows what the quiz is about, and hides what is asked for */
    public QuizModel(StagePlayer player, QuizSubject subject) {
        this.player = player;
        this.subject = subject;
        subject.endsQuestions().forEach(part -> part.subscribe(() -> end()));
    }

    /** Hides what is asked for and asks the first question. */
    public void begin(Scope scope) {
        subject.showOutput();
        score.set(scores.getOrDefault(subject.example(), Score.NONE));
        switch (scope) {
            case ONE -> {
                Cell cell = outputAtWork();
                player.options().hidden().set(HiddenOutputs.output(cell));
                ask(cell);
            }
            case ALL -> {
                player.options().hidden().set(HiddenOutputs.allOutputs(player.walk()));
                ask(player.walk().targetSizes().cell(0));
            }
            case SIZE -> askSize();
        }
    }

    /** The one that is being made; after it was written, the next. */
    private Cell outputAtWork() {
        Walk walk = player.walk();
        Cell target = player.frameProperty().get().target();
        boolean goesOn = player.frameProperty().get().phase() == Phase.WRITTEN
                && player.playback().positionProperty().get() < walk.length();
        return goesOn ? walk.targetSizes().cell(walk.targetSizes().index(target) + 1) : target;
    }

    private void ask(Cell cell) {
        goTo(cell);
        Message asked = Message.of("predict.question", Narration.place(player.target(), cell));
        question.set(Optional.of(Question.of(new Subject.Output(cell), asked, List.of(asked))));
    }

    private void askSize() {
        player.playback().first(); // where the walk is tells of the size, too
        player.options().hidden().set(HiddenOutputs.sizeOf(player.walk()));
        question.set(Optional.of(Question.of(
                new Subject.Size(),
                Message.of("predict.question.size"),
                subject.sizeQuestion().directions())));
    }

    /** To the first term of an output: the window lies there then, and nothing is added up yet. */
    private void goTo(Cell cell) {
        player.playback().seek(player.startOf(cell) + 1);
    }

    /**
     * Checks what was typed; returns what is wrong with it where it is no number.
     *
     * @param typed one text for each of the question's fields
     */
    public Optional<Message> answer(List<String> typed) {
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
            keep(score.get().afterTry(asked.subject(), verdict.isRight()));
        }
        switch (verdict) {
            case Verdict.Right right -> solve(asked);
            case Verdict.Coarse coarse -> question.set(Optional.of(asked.saying(coarse.advice(), Optional.empty())));
            case Verdict.Mistaken mistaken ->
                question.set(Optional.of(asked.saying(mistaken.hint(), Optional.of(mistaken.explanation()))));
            case Verdict.Unexplained unexplained ->
                question.set(Optional.of(asked.saying(unexplained.hint(), Optional.empty())));
        }
        return Optional.empty();
    }

    private Verdict verdict(Subject asked, List<BigDecimal> numbers) {
        return switch (asked) {
            case Subject.Output output -> about(output).verdict(numbers.getFirst());
            case Subject.Size size -> subject.sizeQuestion().verdict(numbers);
        };
    }

    private NumberQuestion about(Subject.Output output) {
        return subject.question(output.cell());
    }

    /** Says where to begin. */
    public void hint() {
        Question asked = question.get().orElseThrow();
        keep(score.get().afterHint(asked.subject()));
        Message hint = switch (asked.subject()) {
            case Subject.Output output -> about(output).hint();
            case Subject.Size size -> subject.sizeQuestion().hint();
        };
        question.set(Optional.of(asked.saying(hint, asked.explanation())));
    }

    /** Says which mistake the last answer was. */
    public void explain() {
        Question asked = question.get().orElseThrow();
        asked.explanation().ifPresent(why -> question.set(Optional.of(asked.saying(why, Optional.empty()))));
    }

    /** Gives the answer up: shows it, with its steps to be walked. */
    public void showSteps() {
        Question asked = question.get().orElseThrow();
        keep(score.get().afterHint(asked.subject()));
        reveal(asked.subject());
        question.set(Optional.of(asked.solved(
                switch (asked.subject()) {
                    case Subject.Output output -> {
                        goTo(output.cell());
                        yield Message.of("predict.steps");
                    }
                    case Subject.Size size -> Message.of("predict.steps.size");
                })));
    }

    private void solve(Question asked) {
        reveal(asked.subject());
        question.set(Optional.of(asked.solved(
                switch (asked.subject()) {
                    case Subject.Output output -> {
                        player.playback().seek(player.walk().positionOf(output.cell()));
                        yield Message.of(
                                "predict.right", NumberText.inSum(about(output).answer()));
                    }
                    case Subject.Size size -> Message.of("predict.right.size");
                })));
    }

    private void reveal(Subject subject) {
        HiddenOutputs hidden = player.options().hidden().get();
        player.options()
                .hidden()
                .set(
                        switch (subject) {
                            case Subject.Output output -> hidden.without(output.cell());
                            case Subject.Size size -> new HiddenOutputs(hidden.outputs(), false);
                        });
    }

    /** Asks for the next output, the first after the size; there is none after the last. */
    public void next() {
        Walk walk = player.walk();
        int index = switch (question.get().orElseThrow().subject()) {
            case Subject.Output output -> walk.targetSizes().index(output.cell()) + 1;
            case Subject.Size size -> 0;
        };
        if (index >= walk.targetSizes().count()) {
            end();
            return;
        }
        Cell cell = walk.targetSizes().cell(index);
        player.options().hidden().set(player.options().hidden().get().with(cell));
        ask(cell);
    }

    /** Shows everything again. */
    public void end() {
        if (question.get().isPresent()) {
            question.set(Optional.empty());
            player.options().hidden().set(HiddenOutputs.NOTHING);
        }
    }

    private void keep(Score changed) {
        scores.put(subject.example(), changed);
        score.set(changed);
    }

    /** What is asked; nothing while nobody is asked. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** How the learner does on this case. */
    public ReadOnlyObjectProperty<Score> scoreProperty() {
        return score.getReadOnlyProperty();
    }
}
