package kernelight.lesson.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.Question;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** The question of a scene: none, one whose answer is typed, or one whose answer is chosen, the right one first. */
final class QuestionFields extends VBox {
    private static final int LONGEST = 1_200;
    private static final int MOST_LINES = 20;

    private enum Kind {
        NONE,
        TYPED,
        CHOICE
    }

    private final BiConsumer<String, UnaryOperator<LessonScene>> change;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.NONE);
    private final TextEntry asked;
    private final TextEntry answers;
    private final TextEntry why;
    private String language = "en";
    private Optional<Question> shown = Optional.empty();
    private int scene = -1;

    /** @param change changes the scene: what is changed, and how */
    QuestionFields(Texts texts, BiConsumer<String, UnaryOperator<LessonScene>> change) {
        super(8);
        this.change = change;
        Label title = new Label();
        title.textProperty().bind(texts.bind("lesson.field.question"));
        title.getStyleClass().add("section-title");
        SegmentedChoice<Kind> kinds =
                ModelChoice.of(texts, List.of(Kind.values()), "lesson.field.question.", kind, chosen -> {
                    kind.set(chosen);
                    edited();
                });
        asked = TextEntry.lines(
                2,
                texts.bind("lesson.field.asked"),
                texts.bind("lesson.field.asked.explained"),
                LONGEST,
                typed -> edited());
        answers = TextEntry.lines(
                3,
                texts.bind("lesson.field.answers"),
                texts.bind("lesson.field.answers.explained"),
                LONGEST,
                typed -> edited());
        why = TextEntry.lines(
                2,
                texts.bind("lesson.field.why"),
                texts.bind("lesson.field.why.explained"),
                LONGEST,
                typed -> edited());
        asked.field().setId("question-text");
        answers.field().setId("question-answers");
        ObservableValue<Boolean> isAsked = kind.map(now -> now != Kind.NONE);
        List.of(asked, answers, why).forEach(entry -> ShownWhen.when(isAsked, entry));
        getChildren().addAll(title, kinds, asked, answers, why);
    }

    /** Shows the question of a scene, which has an index; one of the exercises stays as it is until another kind is chosen. */
    void show(Optional<Question> question, String shownLanguage, int ofScene) {
        boolean isOwn = question.equals(shown) && language.equals(shownLanguage) && scene == ofScene;
        language = shownLanguage;
        scene = ofScene;
        shown = question;
        if (isOwn) {
            return;
        }
        switch (question.orElse(null)) {
            case Question.Typed typed -> {
                kind.set(Kind.TYPED);
                fill(typed.text(), String.join("\n", typed.accepted()), typed.why());
            }
            case Question.Choice choice -> {
                kind.set(Kind.CHOICE);
                List<String> options = new ArrayList<>(choice.options().stream()
                        .map(option -> option.in(language))
                        .toList());
                options.addFirst(options.remove(choice.right()));
                fill(choice.text(), String.join("\n", options), choice.why());
            }
            case null, default -> {
                kind.set(Kind.NONE);
                fill(LessonText.NONE, "", LessonText.NONE);
            }
        }
    }

    private void fill(LessonText text, String lines, LessonText explained) {
        asked.show(text.in(language));
        answers.show(lines);
        why.show(explained.in(language));
    }

    private void edited() {
        change.accept("question", now -> {
            Optional<Question> question = question(now.question());
            shown = question;
            return now.withQuestion(question);
        });
    }

    /** The question that the fields say; none while it has no answer yet. */
    private Optional<Question> question(Optional<Question> before) {
        List<String> lines = Arrays.stream(answers.field().getText().split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
        LessonText text = textBefore(before).with(language, asked.field().getText());
        LessonText explained = whyBefore(before).with(language, why.field().getText());
        return switch (kind.get()) {
            case TYPED -> lines.isEmpty() ? Optional.empty() : Optional.of(new Question.Typed(text, lines, explained));
            case CHOICE ->
                lines.size() < 2
                        ? Optional.empty()
                        : Optional.of(
                                new Question.Choice(text, options(before, lines), right(before, lines), explained));
            case NONE -> Optional.empty();
        };
    }

    /** The order of the file stays where there are as many options as before; new options get an order by their words. */
    private List<LessonText> options(Optional<Question> before, List<String> lines) {
        if (before.orElse(null) instanceof Question.Choice choice
                && choice.options().size() == lines.size()) {
            List<String> inOrder = new ArrayList<>(lines);
            inOrder.add(choice.right(), inOrder.removeFirst());
            List<LessonText> options = new ArrayList<>();
            for (int i = 0; i < inOrder.size(); i++) {
                options.add(choice.options().get(i).with(language, inOrder.get(i)));
            }
            return options;
        }
        return lines.stream()
                .sorted()
                .map(line -> LessonText.of(language, line))
                .toList();
    }

    private static int right(Optional<Question> before, List<String> lines) {
        if (before.orElse(null) instanceof Question.Choice choice
                && choice.options().size() == lines.size()) {
            return choice.right();
        }
        return lines.stream().sorted().toList().indexOf(lines.getFirst());
    }

    private static LessonText textBefore(Optional<Question> before) {
        return switch (before.orElse(null)) {
            case Question.Typed typed -> typed.text();
            case Question.Choice choice -> choice.text();
            case null, default -> LessonText.NONE;
        };
    }

    private static LessonText whyBefore(Optional<Question> before) {
        return switch (before.orElse(null)) {
            case Question.Typed typed -> typed.why();
            case Question.Choice choice -> choice.why();
            case null, default -> LessonText.NONE;
        };
    }
}
