package kernelight.lesson.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.LessonText;
import kernelight.lesson.TeacherPage;
import kernelight.lesson.model.LessonMaking;
import kernelight.ui.component.Section;
import kernelight.ui.text.Texts;

/** The teacher's page of a lesson that is made: its aim, what to ask, what learners get wrong. */
final class TeacherFields extends VBox {
    private static final int LONGEST = 1_200;
    private static final int MOST_LINES = 20;

    private final LessonMaking making;
    private final Texts texts;
    private final TextEntry aim;
    private final TextEntry questions;
    private final TextEntry mistakes;

    TeacherFields(LessonMaking making, Texts texts) {
        this.making = making;
        this.texts = texts;
        aim = entry(
                "aim",
                3,
                typed -> change(
                        "aim",
                        page -> new TeacherPage(
                                page.aim().with(language(), typed), page.questions(), page.mistakes())));
        questions = entry(
                "questions",
                4,
                typed -> change(
                        "questions",
                        page -> new TeacherPage(page.aim(), lines(page.questions(), typed), page.mistakes())));
        mistakes = entry(
                "mistakes",
                4,
                typed -> change(
                        "mistakes",
                        page -> new TeacherPage(page.aim(), page.questions(), lines(page.mistakes(), typed))));
        getChildren()
                .add(new Section(
                        texts.bind("lesson.field.teacher"),
                        texts.bind("lesson.field.teacher.explained"),
                        false,
                        aim,
                        questions,
                        mistakes));
        making.changesProperty().subscribe(change -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private TextEntry entry(String name, int rows, Consumer<String> typed) {
        TextEntry entry = TextEntry.lines(
                rows,
                texts.bind("lesson.field." + name),
                texts.bind("lesson.field." + name + ".explained"),
                LONGEST,
                typed);
        entry.field().setId("teacher-" + name);
        return entry;
    }

    private void change(String what, UnaryOperator<TeacherPage> change) {
        making.edit(edits -> edits.replace(
                edits.lesson().withTeacher(change.apply(edits.lesson().teacher())), "teacher " + what));
    }

    private String language() {
        String window = texts.languageProperty().get().code();
        return making.editsProperty()
                .get()
                .map(LessonEdits::lesson)
                .map(lesson -> lesson.languageFor(window))
                .orElse(window);
    }

    /** A text for each line; those that were there keep their other languages. */
    private List<LessonText> lines(List<LessonText> before, String typed) {
        List<String> words = Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
        List<LessonText> changed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            LessonText other = i < before.size() ? before.get(i) : LessonText.NONE;
            changed.add(other.with(language(), words.get(i)));
        }
        return changed;
    }

    private void show() {
        making.editsProperty()
                .get()
                .map(LessonEdits::lesson)
                .map(Lesson::teacher)
                .ifPresent(page -> {
                    aim.show(page.aim().in(language()));
                    show(questions, page.questions());
                    show(mistakes, page.mistakes());
                });
    }

    /** What is typed stays as it is while it says the same, with its blank lines. */
    private void show(TextEntry entry, List<LessonText> now) {
        if (!lines(now, entry.field().getText()).equals(now)) {
            entry.show(now.stream().map(text -> text.in(language())).collect(Collectors.joining("\n")));
        }
    }
}
