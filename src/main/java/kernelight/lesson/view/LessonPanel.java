package kernelight.lesson.view;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.ExerciseId;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.model.LessonWalk;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.FittedScroll;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The scene of a lesson that is walked: what is said, what is asked, what is locked; forward, back, leave. */
public final class LessonPanel extends VBox implements Guide {
    private static final String STYLES = "/kernelight/assets/styles/lessons.css";

    private final LessonWalk walk;
    private final Texts texts;
    private final LessonWords words;
    private final QuestionPane question;
    private final FittedScroll scroll;
    private final Runnable leave;

    /**
     * @param leave ends the lesson
     * @param edit opens the lesson to be changed
     * @param practise opens an exercise on the practice screen
     */
    public LessonPanel(
            LessonWalk walk,
            Texts texts,
            ObservableValue<Boolean> presenting,
            Runnable leave,
            Runnable edit,
            Consumer<ExerciseId> practise) {
        this.walk = walk;
        this.texts = texts;
        this.leave = leave;
        words = new LessonWords(texts);
        question = new QuestionPane(texts, presenting, practise);
        getStyleClass().add("lesson-panel");
        getStylesheets()
                .add(Objects.requireNonNull(LessonPanel.class.getResource(STYLES), STYLES)
                        .toExternalForm());
        VBox said = new VBox(12, text(), question, locks(presenting), notes(), problem());
        said.getStyleClass().add("lesson-said");
        scroll = new FittedScroll(said);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        Label besideTitle = title();
        ShownWhen.when(presenting.map(is -> !is), besideTitle);
        Node steps = steps();
        ShownWhen.when(presenting.map(is -> !is), steps);
        getChildren().addAll(head(presenting, edit), besideTitle, scroll, steps);
        walk.indexProperty().subscribe(index -> arrived());
    }

    private void arrived() {
        question.ask(walk.scene().flatMap(LessonScene::question));
        scroll.setVvalue(0);
    }

    private HBox head(ObservableValue<Boolean> presenting, Runnable edit) {
        Label place = new Label();
        place.textProperty()
                .bind(texts.bind(
                        "lesson.place",
                        walk.indexProperty().map(index -> index.intValue() + 1),
                        walk.openedProperty()
                                .map(opened ->
                                        opened.map(LessonPanel::sceneCount).orElse(0))));
        place.getStyleClass().addAll("muted", "lesson-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Label inHall = title();
        ShownWhen.when(presenting, inHall);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton back = icon(Feather.CHEVRON_LEFT, "lesson.back", walk::back);
        IconButton next = icon(Feather.CHEVRON_RIGHT, "lesson.next", walk::next);
        ShownWhen.when(presenting, back);
        ShownWhen.when(presenting, next);
        IconButton change = icon(Feather.EDIT_2, "lesson.edit", edit);
        ShownWhen.when(presenting.map(is -> !is), change);
        HBox head = new HBox(
                2,
                inHall,
                place,
                gap,
                back,
                next,
                icon(Feather.ROTATE_CCW, "lesson.again", this::again),
                icon(Feather.FILE_TEXT, "lesson.notes", this::toggleNotes),
                change,
                icon(Feather.X, "lesson.leave", leave));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lesson-head");
        return head;
    }

    private static int sceneCount(OpenedLesson opened) {
        return opened.lesson().scenes().size();
    }

    private IconButton icon(Ikon picture, String key, Runnable action) {
        return new IconButton(picture, texts.bind(key), action);
    }

    private Label title() {
        Label title = wrapped("lesson-title");
        bind(title, bind(scene -> scene.title()));
        return title;
    }

    private Label text() {
        Label text = wrapped("lesson-text");
        bind(text, bind(scene -> scene.text()));
        text.setId("lesson-text");
        return text;
    }

    private interface Part {
        LessonText of(LessonScene scene);
    }

    private ObservableValue<String> bind(Part part) {
        return words.bind(() -> walk.scene().map(part::of).orElse(LessonText.NONE), walk.indexProperty());
    }

    /** A screen reader says the signs in words. */
    private void bind(Label label, ObservableValue<String> said) {
        label.textProperty().bind(said);
        label.accessibleTextProperty().bind(SpokenSigns.sentence(texts, said));
    }

    private Node locks(ObservableValue<Boolean> presenting) {
        Label sentence = wrapped("small");
        sentence.getStyleClass().add("muted");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("lesson.locked", lockedGroups()),
                        walk.indexProperty(),
                        texts.languageProperty()));
        sentence.setGraphic(new FontIcon(Feather.LOCK));
        sentence.setGraphicTextGap(8);
        ObservableValue<Boolean> isLocked = Bindings.createObjectBinding(
                () -> !presenting.getValue()
                        && walk.scene()
                                .filter(scene -> !scene.locks().isEmpty())
                                .isPresent(),
                walk.indexProperty(),
                presenting);
        ShownWhen.when(isLocked, sentence);
        return sentence;
    }

    private String lockedGroups() {
        return walk.scene().stream()
                .flatMap(scene -> scene.locks().stream().sorted())
                .map(lock -> texts.get("lesson.lock." + lock.groupName()))
                .collect(Collectors.joining(", "));
    }

    private Node notes() {
        Label notes = wrapped("lesson-notes");
        bind(
                notes,
                Bindings.createStringBinding(
                        () -> walk.scene()
                                .map(LessonScene::notes)
                                .filter(text -> !text.isBlank())
                                .map(words::of)
                                .orElse(texts.get("lesson.notes.none")),
                        walk.indexProperty(),
                        texts.languageProperty()));
        ShownWhen.when(walk.notesProperty(), notes);
        return notes;
    }

    private Node problem() {
        MessageLine problem = new MessageLine();
        walk.problemProperty()
                .subscribe(why -> why.ifPresentOrElse(sentence -> problem.say(texts.bind(sentence)), problem::clear));
        return problem;
    }

    private Node steps() {
        Button back = button("lesson.back.button", "quiet-button", walk::back);
        Explanation.of(back, texts.bind("lesson.back"));
        Button next = button("lesson.next.button", "primary-button", this::goOn);
        next.setId("lesson-next");
        Explanation.of(next, texts.bind("lesson.next"));
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(isLast() ? "lesson.finish" : "lesson.next.button"),
                        walk.indexProperty(),
                        walk.openedProperty(),
                        texts.languageProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox steps = new HBox(8, back, gap, next);
        steps.getStyleClass().add("lesson-steps");
        return steps;
    }

    private Button button(String key, String style, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private boolean isLast() {
        return walk.openedProperty()
                .get()
                .filter(opened -> walk.indexProperty().get() == sceneCount(opened) - 1)
                .isPresent();
    }

    private void goOn() {
        if (walk.isAtEnd()) {
            leave.run();
        } else {
            walk.next();
        }
    }

    /** The question is unanswered again, too. */
    private void again() {
        walk.again();
        arrived();
    }

    private void toggleNotes() {
        walk.notesProperty().set(!walk.notesProperty().get());
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public ObservableValue<Boolean> needsSettingsPlace() {
        return new ReadOnlyBooleanWrapper(false);
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        KeyCode code = PressedKey.code(key);
        boolean isTyping = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        switch (code) {
            case PAGE_DOWN -> walk.next();
            case PAGE_UP -> walk.back();
            case N -> {
                if (isTyping) {
                    return;
                }
                toggleNotes();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
