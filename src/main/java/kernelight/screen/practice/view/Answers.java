package kernelight.screen.practice.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import kernelight.exercise.topic.Blank;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** The fields of all blanks of an exercise, wherever they are: how the focus goes on, and how each is spoken. */
final class Answers {
    private final PracticeModel model;
    private final Texts texts;
    private final List<Node> fields = new ArrayList<>();

    Answers(PracticeModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Another exercise is about to be shown. */
    void clear() {
        fields.clear();
    }

    void add(Node field) {
        if (field instanceof AnswerField typed) {
            Explanation.of(typed, texts.bind("practice.answer.explained"));
        }
        fields.add(field);
    }

    /** Enter: goes on to the first field that is still empty, or checks. */
    void enter() {
        Attempt attempt = model.now().attempt();
        boolean isComplete =
                attempt.asked().noneMatch(blank -> attempt.typed().get(blank).isBlank());
        if (isComplete) {
            model.check();
            if (model.now().attempt().isOpen()) {
                focusFirst();
            }
        } else {
            focusFirst();
        }
    }

    /** The focus goes to the first blank that needs an answer; returns whether there is one. */
    boolean focusFirst() {
        Optional<Node> first = model.firstToFill()
                .flatMap(this::field)
                .or(() -> fields.stream().findFirst());
        first.ifPresent(Answers::focus);
        return first.isPresent();
    }

    /** With its text selected, so that another answer replaces it. */
    private static void focus(Node field) {
        field.requestFocus();
        if (field instanceof AnswerField answer) {
            answer.selectAll();
        }
    }

    private Optional<Node> field(int blank) {
        return fields.stream()
                .filter(field -> ("answer-" + blank).equals(field.getId()))
                .findFirst();
    }

    /** The next field, or the one before. */
    void move(Node from, int by) {
        int to = fields.indexOf(from) + by;
        if (to >= 0 && to < fields.size()) {
            fields.get(to).requestFocus();
        }
    }

    /** What a screen reader says before the answer: the first time the whole question, then the verdict, the blank. */
    String spoken(Attempt attempt, int blank) {
        Checked checked = attempt.checks().get(blank);
        String label = texts.get(attempt.blanks().get(blank).label());
        String verdict = switch (checked.mark()) {
            case NONE -> "";
            case RIGHT -> texts.get("practice.spoken.right") + " ";
            case WRONG -> texts.get("practice.spoken.wrong") + " ";
            case COARSE, UNREADABLE -> "";
        };
        String why = checked.words().map(words -> texts.get(words) + " ").orElse("");
        String asked = checked.mark() == Checked.Mark.NONE && isFirst(attempt, blank)
                ? texts.get(attempt.exercise().question()) + " "
                        + texts.get(attempt.exercise().situation()) + " "
                : "";
        return SpokenSigns.sentence(texts, verdict + why + asked + label);
    }

    private static boolean isFirst(Attempt attempt, int blank) {
        return attempt.asked().findFirst().filter(first -> first == blank).isPresent();
    }

    /** Whether a blank is in a line of its own. */
    static boolean isInLine(Attempt attempt, int blank) {
        return !(attempt.isAskedInTable()
                && attempt.blanks().get(blank) instanceof Blank.Number number
                && number.cell().isPresent());
    }
}
