package kernelight.screen.lessons.view;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.ui.text.Texts;

/** A lesson that comes with the app: its aim, its length, and the ways into it. */
final class LessonCard extends HBox {
    private static final double SIZE = 34;

    /**
     * @param number from 1, in the lectures' order
     * @param page opens the teacher's page
     */
    LessonCard(int number, Lesson lesson, Texts texts, LessonActions actions, Runnable page) {
        super(16);
        getStyleClass().addAll("card", "lesson-card");
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("lesson-number");
        place.setMinSize(SIZE, SIZE);
        Label title = wrapped(words(texts, lesson.title()), "lesson-card-title");
        Label aim = wrapped(words(texts, lesson.teacher().aim()), "lesson-card-aim");
        Label length = wrapped(texts.bind("lessons.length", lesson.scenes().size(), lesson.minutes()), "muted");
        Button start = button(
                texts.bind("lessons.start"),
                "primary-button",
                () -> actions.start(new OpenedLesson(lesson, Optional.empty())));
        start.accessibleTextProperty().bind(texts.bind("lessons.start.of", words(texts, lesson.title())));
        Button teacher = button(texts.bind("lessons.page"), "quiet-button", page);
        teacher.accessibleTextProperty().bind(texts.bind("lessons.page.of", words(texts, lesson.title())));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, start, teacher);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox said = new VBox(6, title, aim, gap, length, buttons);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(place, said);
    }

    static ObservableValue<String> words(Texts texts, LessonText text) {
        return Bindings.createStringBinding(
                () -> text.in(texts.languageProperty().get().code()), texts.languageProperty());
    }

    static Label wrapped(ObservableValue<String> words, String style) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    static Button button(ObservableValue<String> words, String style, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(words);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
