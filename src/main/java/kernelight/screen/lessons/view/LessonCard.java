package kernelight.screen.lessons.view;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** A lesson that comes with the app: its aim, its length, and the ways into it. */
final class LessonCard extends HBox {
    private static final double SIZE = 34;

    /**
     * @param number from 1, in the lectures' order
     * @param presenting whether the lessons have to fit on the screen: then their aims are left out
     * @param page opens the teacher's page
     */
    LessonCard(
            int number,
            Lesson lesson,
            Texts texts,
            ObservableValue<Boolean> presenting,
            LessonActions actions,
            Runnable page) {
        super(16);
        getStyleClass().addAll("card", "lesson-card");
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("lesson-number");
        place.setMinSize(SIZE, SIZE);
        Label title = wrapped(texts, words(texts, lesson.title()), "lesson-card-title");
        Label aim = wrapped(texts, words(texts, lesson.teacher().aim()), "lesson-card-aim");
        Label length =
                wrapped(texts, texts.bind("lessons.length", lesson.scenes().size(), lesson.minutes()), "muted");
        Button start = button(
                texts.bind("lessons.start"),
                "primary-button",
                () -> actions.start(new OpenedLesson(lesson, Optional.empty())));
        Explanation.of(start, texts.bind("lessons.start.of", words(texts, lesson.title())));
        start.accessibleTextProperty().bind(texts.bind("lessons.start.of", words(texts, lesson.title())));
        Button teacher = button(texts.bind("lessons.page"), "quiet-button", page);
        Explanation.of(teacher, texts.bind("lessons.page.of", words(texts, lesson.title())));
        teacher.accessibleTextProperty().bind(texts.bind("lessons.page.of", words(texts, lesson.title())));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        ButtonFlow buttons = new ButtonFlow(8);
        buttons.getChildren().addAll(start, teacher);
        ShownWhen.when(presenting.map(is -> !is), aim);
        VBox said = new VBox(6, title, aim, gap, length, buttons);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(place, said);
    }

    static ObservableValue<String> words(Texts texts, LessonText text) {
        return Bindings.createStringBinding(
                () -> text.in(texts.languageProperty().get().code()), texts.languageProperty());
    }

    /** A text that wraps; a screen reader says its signs in words. */
    static Label wrapped(Texts texts, ObservableValue<String> words, String style) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.accessibleTextProperty().bind(SpokenSigns.sentence(texts, words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    static Button button(ObservableValue<String> words, String style, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(words);
        button.getStyleClass().add(style);
        Explanation.of(button, words);
        button.setOnAction(event -> action.run());
        return button;
    }
}
