package kernelight.screen.lessons.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.UnsavedLesson;
import kernelight.screen.lessons.model.LessonsModel;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The person's own lessons: new, opened, opened lately, left unsaved. */
final class OwnLessons extends VBox {
    private final LessonsModel model;
    private final Texts texts;
    private final LessonActions actions;
    private final VBox drafts = new VBox(8);
    private final VBox recent = new VBox(2);

    OwnLessons(LessonsModel model, Texts texts, LessonActions actions) {
        super(16);
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        Label title = LessonCard.wrapped(texts, texts.bind("lessons.own"), "section-title");
        Button fresh = LessonCard.button(texts.bind("lessons.new"), "primary-button", this::begin);
        fresh.setId("lessons-new");
        Explanation.of(fresh, texts.bind("lessons.new.explained"));
        Button open = LessonCard.button(
                texts.bind("lessons.open"),
                "quiet-button",
                () -> actions.askAndOpen(getScene().getWindow()));
        Explanation.of(open, texts.bind("lessons.open.explained"));
        ButtonFlow buttons = new ButtonFlow(8);
        buttons.getChildren().addAll(fresh, open);
        getChildren().addAll(title, buttons, drafts, recent);
        model.draftsProperty().subscribe(this::showDrafts);
        model.recent().filesProperty().subscribe(this::showRecent);
    }

    private void begin() {
        Lesson lesson = Lesson.empty(texts.languageProperty().get().code(), texts.get("lessons.untitled"));
        actions.make(new OpenedLesson(lesson, Optional.empty()), false);
    }

    private void showDrafts(List<UnsavedLesson> left) {
        drafts.getChildren().setAll(left.stream().map(this::draft).toList());
        drafts.setVisible(!left.isEmpty());
        drafts.setManaged(!left.isEmpty());
    }

    private Node draft(UnsavedLesson unsaved) {
        ButtonFlow choices = new ButtonFlow(8);
        choices.getChildren()
                .addAll(
                        LessonCard.button(texts.bind("lessons.draft.goOn"), "choice", () -> actions.goOn(unsaved)),
                        LessonCard.button(texts.bind("lessons.draft.discard"), "choice", () -> model.discard(unsaved)));
        Lesson lesson = unsaved.lesson().lesson();
        VBox draft = new VBox(
                8,
                LessonCard.wrapped(
                        texts,
                        texts.bind(
                                "lessons.draft",
                                LessonCard.words(texts, lesson.title()),
                                lesson.scenes().size()),
                        "lesson-draft-words"),
                choices);
        draft.getStyleClass().add("lesson-draft");
        return draft;
    }

    private void showRecent(List<Path> files) {
        recent.getChildren().clear();
        if (!files.isEmpty()) {
            recent.getChildren().add(LessonCard.wrapped(texts, texts.bind("lessons.recent"), "section-title"));
        }
        files.forEach(file -> recent.getChildren().add(line(file)));
    }

    private Node line(Path file) {
        Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
        link.setOnAction(event -> actions.open(file));
        link.setMinWidth(0);
        Explanation.of(link, new ReadOnlyObjectWrapper<>(file.toString()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton forget = new IconButton(
                Feather.X,
                texts.bind("lessons.recent.forget", String.valueOf(file.getFileName())),
                () -> model.recent().remove(file));
        HBox line = new HBox(4, link, gap, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
