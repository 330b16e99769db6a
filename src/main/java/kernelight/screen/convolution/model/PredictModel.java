package kernelight.screen.convolution.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.exercise.CellQuestion;
import kernelight.exercise.Score;
import kernelight.exercise.Verdict;
import kernelight.stage.NumberEntry;
import kernelight.stage.sheet.NumberText;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Walk;
import kernelight.words.Message;

/**
 * Asking the learner: outputs are hidden, and the number of the current one is to be predicted. A wrong number gets a
 * hint first and its mistake when asked for; then the worked steps can be walked.
 */
public final class PredictModel {
    /** How much is hidden. */
    public enum Scope {
        /** The output at which the walk is. */
        ONE,
        /** All outputs, one after the other. */
        ALL
    }

    /**
     * What is asked.
     *
     * @param cell the output
     * @param said what was said about the last answer, if there was one
     * @param explanation the mistake, to be read when asked for
     * @param solved whether its number is known now
     */
    public record Question(Cell cell, Optional<Message> said, Optional<Message> explanation, boolean solved) {
        Question saying(Message message, Optional<Message> why) {
            return new Question(cell, Optional.of(message), why, solved);
        }
    }

    private final ConvolutionModel model;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Score> score = new ReadOnlyObjectWrapper<>(Score.NONE);
    private final Map<ConvolutionCase, Score> scores = new HashMap<>();

    public PredictModel(ConvolutionModel model) {
        this.model = model;
        model.stateProperty().subscribe(() -> end());
        model.viewProperty().subscribe(() -> end());
    }

    /** Hides what is asked for and asks for the output at which the walk is. */
    public void begin(Scope scope) {
        model.look(ViewKind.SLIDING);
        Walk walk = model.walk();
        Cell cell = model.frameProperty().get().phase() == Phase.WRITTEN
                        && model.playback().positionProperty().get() < walk.length()
                ? walk.targetSizes().cell(walk.targetSizes().index(target()) + 1)
                : target();
        Cell first = scope == Scope.ALL ? walk.targetSizes().cell(0) : cell;
        Set<GridCell> hidden = scope == Scope.ALL
                ? walk.targetSizes().cells().map(PredictModel::place).collect(Collectors.toSet())
                : Set.of(place(first));
        score.set(scores.getOrDefault(model.example(), Score.NONE));
        model.hiddenProperty().set(hidden);
        ask(first);
    }

    private Cell target() {
        return model.frameProperty().get().target();
    }

    private static GridCell place(Cell cell) {
        return new GridCell(GridName.OUTPUT, cell);
    }

    private void ask(Cell cell) {
        goTo(cell);
        question.set(Optional.of(new Question(cell, Optional.empty(), Optional.empty(), false)));
    }

    /** To the first term of an output: the window lies there then, and nothing is added up yet. */
    private void goTo(Cell cell) {
        Walk walk = model.walk();
        model.playback().seek(walk.positionOf(cell) - walk.operation().microSteps(cell) + 1);
    }

    /** Checks what was typed; returns what is wrong with it where it is no number. */
    public Optional<Message> answer(String typed) {
        Question asked = question.get().orElseThrow();
        return switch (NumberEntry.ofAny(typed)) {
            case NumberEntry.Refused refused -> Optional.of(refused.why());
            case NumberEntry.Accepted accepted -> {
                CellQuestion checked = new CellQuestion(model.example(), asked.cell());
                Verdict verdict = checked.verdict(accepted.value());
                keep(score.get().afterTry(place(asked.cell()), verdict.isRight()));
                switch (verdict) {
                    case Verdict.Right right ->
                        solve(asked, Message.of("predict.right", NumberText.inSum(checked.answer())));
                    case Verdict.Mistaken mistaken ->
                        question.set(Optional.of(asked.saying(mistaken.hint(), Optional.of(mistaken.explanation()))));
                    case Verdict.Unexplained unexplained ->
                        question.set(Optional.of(asked.saying(unexplained.hint(), Optional.empty())));
                }
                yield Optional.empty();
            }
        };
    }

    /** Says where to begin. */
    public void hint() {
        Question asked = question.get().orElseThrow();
        keep(score.get().afterHint(place(asked.cell())));
        CellQuestion about = new CellQuestion(model.example(), asked.cell());
        question.set(Optional.of(asked.saying(about.hint(), asked.explanation())));
    }

    /** Says which mistake the last answer was. */
    public void explain() {
        Question asked = question.get().orElseThrow();
        asked.explanation().ifPresent(why -> question.set(Optional.of(asked.saying(why, Optional.empty()))));
    }

    /** Gives the number up: shows it, with its steps to be walked. */
    public void showSteps() {
        Question asked = question.get().orElseThrow();
        keep(score.get().afterHint(place(asked.cell())));
        reveal(asked.cell());
        goTo(asked.cell());
        question.set(Optional.of(
                new Question(asked.cell(), Optional.of(Message.of("predict.steps")), Optional.empty(), true)));
    }

    private void solve(Question asked, Message praise) {
        reveal(asked.cell());
        model.playback().seek(model.walk().positionOf(asked.cell()));
        question.set(Optional.of(new Question(asked.cell(), Optional.of(praise), Optional.empty(), true)));
    }

    private void reveal(Cell cell) {
        Set<GridCell> left = new HashSet<>(model.hiddenProperty().get());
        left.remove(place(cell));
        model.hiddenProperty().set(left);
    }

    /** Asks for the next output; there is none after the last. */
    public void next() {
        Walk walk = model.walk();
        int index = walk.targetSizes().index(question.get().orElseThrow().cell()) + 1;
        if (index >= walk.targetSizes().count()) {
            end();
            return;
        }
        Cell cell = walk.targetSizes().cell(index);
        Set<GridCell> hidden = new HashSet<>(model.hiddenProperty().get());
        hidden.add(place(cell));
        model.hiddenProperty().set(hidden);
        ask(cell);
    }

    /** Shows everything again. */
    public void end() {
        if (question.get().isPresent()) {
            question.set(Optional.empty());
            model.hiddenProperty().set(Set.of());
        }
    }

    private void keep(Score changed) {
        scores.put(model.example(), changed);
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
