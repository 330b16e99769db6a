package kernelight.lesson.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.LessonText;
import kernelight.lesson.model.LessonMaking;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.ModelChoice;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A lesson that is made: its scenes in a list, and the fields of the one that is worked on, or the screen's settings. */
public final class MakingPanel extends VBox implements Guide {
    private static final String STYLES = "/kernelight/assets/styles/lessons.css";

    /** What is seen below the list of scenes. */
    private enum Side {
        SCENE,
        SETTINGS
    }

    private final LessonMaking making;
    private final Texts texts;
    private final Function<Window, Optional<Path>> askWhereToSave;
    private final Runnable close;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.SCENE);
    private final SceneFields fields;
    private final MessageLine message = new MessageLine();

    /**
     * @param screenName the key of the name of a screen, by the kind of its states
     * @param askWhereToSave asks for the file of the lesson, in front of a window
     * @param walk begins the lesson as it is now
     * @param close ends the work
     */
    public MakingPanel(
            LessonMaking making,
            Texts texts,
            Function<String, String> screenName,
            Function<Window, Optional<Path>> askWhereToSave,
            Runnable walk,
            Runnable close) {
        this.making = making;
        this.texts = texts;
        this.askWhereToSave = askWhereToSave;
        this.close = close;
        getStyleClass().addAll("lesson-panel", "making-panel");
        getStylesheets()
                .add(Objects.requireNonNull(MakingPanel.class.getResource(STYLES), STYLES)
                        .toExternalForm());
        fields = new SceneFields(making, texts);
        ScrollPane scroll = new ScrollPane(new VBox(fields, new TeacherFields(making, texts)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ShownWhen.when(side.map(now -> now == Side.SCENE), scroll);
        SegmentedChoice<Side> sides =
                ModelChoice.of(texts, List.of(Side.values()), "lesson.make.side.", side, side::set);
        getChildren()
                .addAll(
                        head(walk),
                        new LessonFields(making, texts),
                        new SceneList(making, texts, screenName),
                        sceneTools(),
                        message,
                        sides,
                        scroll);
        making.problemProperty().subscribe(why -> why.ifPresentOrElse(this::say, message::clear));
    }

    private void say(LocalizedMessage why) {
        message.say(texts.bind(why));
    }

    private HBox head(Runnable walk) {
        Label name = new Label();
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                making.savedProperty().get() ? "lesson.make.saved" : "lesson.make.unsaved",
                                making.file()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .orElse(texts.get("lesson.make.noFile"))),
                        making.savedProperty(),
                        making.changesProperty(),
                        texts.languageProperty()));
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton undo = icon(Feather.CORNER_UP_LEFT, "lesson.make.undo", () -> making.edit(LessonEdits::undo));
        undo.disableProperty().bind(isImpossible(LessonEdits::canUndo));
        IconButton redo = icon(Feather.CORNER_UP_RIGHT, "lesson.make.redo", () -> making.edit(LessonEdits::redo));
        redo.disableProperty().bind(isImpossible(LessonEdits::canRedo));
        IconButton play = icon(Feather.PLAY, "lesson.make.walk", walk);
        play.disableProperty().bind(isImpossible(edits -> edits.scene().isPresent()));
        HBox head = new HBox(
                name,
                gap,
                undo,
                redo,
                icon(Feather.SAVE, "lesson.make.save", this::save),
                icon(Feather.COPY, "lesson.make.saveAs", this::saveAs),
                play,
                icon(Feather.X, "lesson.make.close", this::askToClose));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lesson-head");
        return head;
    }

    private Node sceneTools() {
        Button add = new Button();
        add.textProperty().bind(texts.bind("lesson.make.add"));
        add.getStyleClass().add("primary-button");
        Explanation.of(add, texts.bind("lesson.make.add.explained"));
        add.setId("lesson-add-scene");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(event -> add());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(
                add,
                gap,
                ofScene(Feather.CAMERA, "lesson.make.takeAgain", making::takeAgain),
                ofScene(Feather.ARROW_UP, "lesson.make.up", () -> making.edit(edits -> edits.move(-1))),
                ofScene(Feather.ARROW_DOWN, "lesson.make.down", () -> making.edit(edits -> edits.move(1))),
                ofScene(Feather.COPY, "lesson.make.duplicate", () -> making.edit(LessonEdits::duplicate)),
                ofScene(Feather.TRASH_2, "lesson.make.delete", () -> making.edit(LessonEdits::delete)));
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    /** A new scene has a title in each language, which the author changes. */
    private void add() {
        making.editsProperty().get().ifPresent(edits -> {
            LessonText title = LessonText.NONE;
            for (String language : edits.lesson().languages()) {
                title = title.with(
                        language,
                        texts.get(
                                "lesson.make.newScene", edits.lesson().scenes().size() + 1));
            }
            making.add(title);
            side.set(Side.SCENE);
            fields.takeKeys();
        });
    }

    private IconButton ofScene(Ikon picture, String key, Runnable action) {
        IconButton button = icon(picture, key, action);
        button.disableProperty().bind(isImpossible(edits -> edits.scene().isPresent()));
        return button;
    }

    private IconButton icon(Ikon picture, String key, Runnable action) {
        return new IconButton(picture, texts.bind(key), action);
    }

    private ObservableValue<Boolean> isImpossible(Function<LessonEdits, Boolean> possible) {
        return making.changesProperty()
                .map(change -> making.editsProperty().get().map(possible).orElse(false))
                .map(is -> !is);
    }

    private void save() {
        making.file().ifPresentOrElse(making::save, this::saveAs);
    }

    private void saveAs() {
        askWhereToSave.apply(getScene().getWindow()).ifPresent(making::saveAs);
    }

    private void askToClose() {
        if (making.savedProperty().get()
                || making.editsProperty()
                        .get()
                        .filter(edits -> edits.scene().isPresent())
                        .isEmpty()) {
            close.run();
            return;
        }
        message.say(
                texts.bind("lesson.make.closeUnsaved"),
                List.of(
                        new Choice(texts.bind("lesson.make.save.short"), this::save),
                        new Choice(texts.bind("lesson.make.keepDraft"), close),
                        new Choice(texts.bind("lesson.make.giveUp"), () -> {
                            making.giveUp();
                            close.run();
                        })));
    }

    @Override
    public Region view() {
        return this;
    }

    @Override
    public ObservableValue<Boolean> needsSettingsPlace() {
        return side.map(now -> now == Side.SCENE);
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (key.isShortcutDown() && !key.isAltDown() && PressedKey.code(key) == KeyCode.S) {
            if (key.isShiftDown()) {
                saveAs();
            } else {
                save();
            }
            key.consume();
        }
    }
}
