package kernelight.screen.lessons.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.lesson.Lesson;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.lessons.model.LessonsModel;
import kernelight.ui.component.Heading;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.UncachedScroll;
import kernelight.ui.text.Texts;

/** The lessons screen: the lessons that come with the app, each with its teacher's page, and the person's own. */
public final class LessonsScreen implements Screen {
    private static final ScreenHelp HELP = new ScreenHelp(
            "lessons.about",
            List.of(new KeyGroup(
                    "lessons.help",
                    List.of(
                            new KeyGroup.Hint("PgDn", "lessons.key.next"),
                            new KeyGroup.Hint("PgUp", "lessons.key.back"),
                            new KeyGroup.Hint("N", "lessons.key.notes"),
                            new KeyGroup.Hint("Esc", "lessons.key.list")))));

    private static final String STYLES = "/kernelight/assets/styles/lessons.css";
    private static final int COLUMNS = 2;

    private final LessonsModel model;
    private final Texts texts;
    private final LessonActions actions;
    private final ObservableValue<Boolean> presenting;
    private final Heading heading;
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox settings;
    private final HBox footer;
    private final GridPane cards = new GridPane();
    private final MessageLine problem = new MessageLine();

    /** @param presenting whether the lessons have to fit on the screen */
    public LessonsScreen(LessonsModel model, Texts texts, ObservableValue<Boolean> presenting, LessonActions actions) {
        this.presenting = presenting;
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        heading = new Heading(texts.bind("lessons.name"), texts.bind("lessons.subtitle"));
        cards.getStyleClass().add("lesson-cards");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            half.setHgrow(Priority.ALWAYS);
            cards.getColumnConstraints().add(half);
        }
        content.getStyleClass().add("lessons-stage");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        UncachedScroll.of(scroll);
        settings = new VBox(new OwnLessons(model, texts, actions));
        Label hint = LessonCard.wrapped(texts, texts.bind("lessons.hint"), "muted");
        footer = new HBox(hint);
        HBox.setHgrow(hint, Priority.ALWAYS);
        footer.setAlignment(Pos.CENTER_LEFT);
        for (Parent part : List.of(scroll, settings, footer)) {
            part.getStylesheets()
                    .add(Objects.requireNonNull(LessonsScreen.class.getResource(STYLES), STYLES)
                            .toExternalForm());
        }
        model.builtInProperty().subscribe(this::fill);
        model.pageProperty().subscribe(this::show);
        model.problemProperty()
                .subscribe(why -> why.ifPresentOrElse(words -> problem.say(texts.bind(words)), problem::clear));
    }

    private void fill(List<Lesson> lessons) {
        List<Node> made = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            LessonCard card = new LessonCard(
                    i + 1,
                    lesson,
                    texts,
                    presenting,
                    actions,
                    () -> model.pageProperty().set(Optional.of(lesson)));
            GridPane.setConstraints(card, i % COLUMNS, i / COLUMNS);
            GridPane.setFillHeight(card, true);
            made.add(card);
        }
        cards.getChildren().setAll(made);
    }

    private void show(Optional<Lesson> page) {
        Node shown = page.<Node>map(lesson -> new TeacherView(
                        lesson, texts, actions, () -> model.pageProperty().set(Optional.empty())))
                .orElseGet(() -> new VBox(problem, cards));
        content.getChildren().setAll(shown);
        scroll.setVvalue(0);
    }

    @Override
    public Node heading() {
        return heading;
    }

    @Override
    public Node stage() {
        return scroll;
    }

    @Override
    public Node settings() {
        return settings;
    }

    @Override
    public Node footer() {
        return footer;
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(HELP);
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE && model.pageProperty().get().isPresent()) {
            model.pageProperty().set(Optional.empty());
            key.consume();
        }
    }
}
