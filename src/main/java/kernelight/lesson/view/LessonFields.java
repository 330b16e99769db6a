package kernelight.lesson.view;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.model.LessonMaking;
import kernelight.ui.text.Texts;

/** The title of a lesson that is made. */
final class LessonFields extends VBox {
    private static final int LONGEST_TITLE = 120;

    LessonFields(LessonMaking making, Texts texts) {
        super(8);
        TextEntry title = TextEntry.line(
                texts.bind("lesson.make.title"),
                texts.bind("lesson.make.title.explained"),
                LONGEST_TITLE,
                typed -> making.edit(edits -> {
                    Lesson lesson = edits.lesson();
                    String language =
                            lesson.languageFor(texts.languageProperty().get().code());
                    edits.replace(lesson.withTitle(lesson.title().with(language, typed)), "lesson title");
                }));
        title.field().setId("lesson-title");
        getChildren().add(title);
        Bindings.createObjectBinding(
                        () -> making.editsProperty().get().map(LessonEdits::lesson),
                        making.changesProperty(),
                        texts.languageProperty())
                .subscribe(lesson -> lesson.ifPresent(now ->
                        title.show(now.title().in(texts.languageProperty().get().code()))));
    }
}
