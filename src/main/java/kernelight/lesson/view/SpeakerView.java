package kernelight.lesson.view;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.concurrent.PulseTimer;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.model.LessonWalk;
import kernelight.ui.text.Texts;

/** What the speaker sees on a display of one's own: the notes, what comes next, the time. */
public final class SpeakerView extends BorderPane {
    private static final String STYLES = "/kernelight/assets/styles/lessons.css";

    private final LessonWalk walk;
    private final Texts texts;
    private final LessonWords words;
    private final Label time = new Label();
    private final Label spent = new Label();
    private final PulseTimer clock = new PulseTimer(seconds -> tick());
    private LocalTime begun = LocalTime.now();

    public SpeakerView(LessonWalk walk, Texts texts) {
        this.walk = walk;
        this.texts = texts;
        words = new LessonWords(texts);
        getStyleClass().add("speaker-view");
        getStylesheets()
                .add(Objects.requireNonNull(SpeakerView.class.getResource(STYLES), STYLES)
                        .toExternalForm());
        Label notes = of(index -> scene(index).map(LessonScene::notes), "speaker-notes");
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        VBox now = new VBox(
                10,
                of(index -> scene(index).map(LessonScene::title), "speaker-title"),
                of(index -> scene(index).map(LessonScene::text), "speaker-text"),
                scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label next = new Label();
        next.textProperty().bind(texts.bind("lesson.speaker.next"));
        next.getStyleClass().add("speaker-heading");
        VBox after = new VBox(
                6,
                next,
                of(index -> scene(index + 1).map(LessonScene::title), "speaker-next"),
                of(index -> scene(index + 1).map(LessonScene::text), "speaker-text"));
        after.getStyleClass().add("speaker-after");
        setTop(head());
        setCenter(now);
        setBottom(after);
        // Only a window that is seen needs a clock that goes.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                begun = LocalTime.now();
                tick();
                clock.start();
            }
        });
    }

    private HBox head() {
        Label place = new Label();
        place.textProperty()
                .bind(texts.bind(
                        "lesson.place",
                        walk.indexProperty().map(index -> index.intValue() + 1),
                        walk.openedProperty()
                                .map(opened -> opened.map(
                                                now -> now.lesson().scenes().size())
                                        .orElse(0))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(24, place, gap, spent, time);
        head.getStyleClass().add("speaker-head");
        return head;
    }

    private Optional<LessonScene> scene(int index) {
        return walk.openedProperty()
                .get()
                .map(OpenedLesson::lesson)
                .filter(lesson -> index >= 0 && index < lesson.scenes().size())
                .map(lesson -> lesson.scenes().get(index));
    }

    /** @param text of the scene with this index; nothing is shown for one that there is not */
    private Label of(Function<Integer, Optional<LessonText>> text, String style) {
        Label label = new Label();
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(text.apply(walk.indexProperty().get()).orElse(LessonText.NONE)),
                        walk.indexProperty(),
                        walk.openedProperty(),
                        texts.languageProperty()));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void tick() {
        LocalTime now = LocalTime.now();
        Locale locale = texts.languageProperty().get().locale();
        time.setText(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(now));
        Duration since = Duration.between(begun, now);
        spent.setText(texts.get("lesson.speaker.spent", Math.max(0, since.toMinutes())));
    }
}
