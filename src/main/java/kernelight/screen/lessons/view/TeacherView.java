package kernelight.screen.lessons.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.text.Texts;

/** The teacher's page of a lesson: its aim, what to ask, what learners get wrong, its scenes with their minutes and notes. */
final class TeacherView extends VBox {
    private final Texts texts;

    /** @param back leads to the list of lessons */
    TeacherView(Lesson lesson, Texts texts, LessonActions actions, Runnable back) {
        super(22);
        this.texts = texts;
        getStyleClass().add("teacher-page");
        ButtonFlow buttons = new ButtonFlow(8);
        buttons.getChildren()
                .addAll(
                        LessonCard.button(texts.bind("lessons.backToList"), "quiet-button", back),
                        LessonCard.button(
                                texts.bind("lessons.start"),
                                "primary-button",
                                () -> actions.start(new OpenedLesson(lesson, Optional.empty()))),
                        LessonCard.button(
                                texts.bind("lessons.copy"),
                                "quiet-button",
                                () -> actions.make(new OpenedLesson(lesson, Optional.empty()), false)));
        VBox scenes = new VBox(10);
        for (int i = 0; i < lesson.scenes().size(); i++) {
            scenes.getChildren().add(scene(i + 1, lesson.scenes().get(i)));
        }
        getChildren()
                .addAll(
                        buttons,
                        LessonCard.wrapped(texts, LessonCard.words(texts, lesson.title()), "teacher-title"),
                        part("lessons.aim", List.of(line(lesson.teacher().aim(), ""))),
                        part("lessons.ask", lines(lesson.teacher().questions())),
                        part("lessons.mistakes", lines(lesson.teacher().mistakes())),
                        part("lessons.scenes", List.of(scenes)));
    }

    private VBox part(String key, List<? extends Node> nodes) {
        VBox part = new VBox(6, LessonCard.wrapped(texts, texts.bind(key), "teacher-heading"));
        part.getChildren().addAll(nodes);
        return part;
    }

    private List<Node> lines(List<LessonText> all) {
        return all.stream().map(text -> line(text, "•")).toList();
    }

    private Node line(LessonText text, String sign) {
        Label words = LessonCard.wrapped(texts, LessonCard.words(texts, text), "teacher-line");
        if (sign.isEmpty()) {
            return words;
        }
        Label mark = new Label(sign);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, mark, words);
    }

    private Node scene(int number, LessonScene scene) {
        Label title = LessonCard.wrapped(
                texts,
                texts.bind("lessons.scene", number, LessonCard.words(texts, scene.title()), scene.minutes()),
                "teacher-scene");
        VBox said = new VBox(2, title);
        if (!scene.notes().isBlank()) {
            said.getChildren().add(LessonCard.wrapped(texts, LessonCard.words(texts, scene.notes()), "teacher-line"));
        }
        return said;
    }
}
