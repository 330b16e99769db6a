package kernelight.lesson.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.Lock;
import kernelight.lesson.model.LessonMaking;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;

/** The fields of the scene that is worked on, in the language of the window where the lesson has it. */
final class SceneFields extends VBox {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 1_200;
    private static final int LONGEST_NOTES = 4_000;

    private final LessonMaking making;
    private final Texts texts;
    private final List<TextEntry> entries = new ArrayList<>();
    private final List<BiFunction<LessonScene, String, String>> shownTexts = new ArrayList<>();
    private final NumberStepper steps;
    private final NumberStepper minutes;
    private final Map<Lock, CheckBox> locks = new EnumMap<>(Lock.class);
    private final QuestionFields question;
    private boolean showing;

    SceneFields(LessonMaking making, Texts texts) {
        super(14);
        this.making = making;
        this.texts = texts;
        getStyleClass().add("scene-fields");
        getChildren()
                .addAll(
                        text("title", 1, LONGEST_TITLE, LessonScene::title, LessonScene::withTitle),
                        text("text", 5, LONGEST_TEXT, LessonScene::text, LessonScene::withText));
        question = new QuestionFields(texts, this::change);
        steps = number(
                "steps", new NumberRange.Whole(0, LessonScene.MOST_STEPS), (scene, value) -> scene.withSteps(value));
        minutes = number(
                "minutes",
                new NumberRange.Whole(0, LessonScene.MOST_MINUTES),
                (scene, value) -> scene.withMinutes(value));
        getChildren()
                .addAll(
                        question,
                        lockBoxes(),
                        steps,
                        minutes,
                        text("notes", 4, LONGEST_NOTES, LessonScene::notes, LessonScene::withNotes));
        ObservableValue<Boolean> hasScene = making.changesProperty()
                .map(change ->
                        making.editsProperty().get().flatMap(LessonEdits::scene).isPresent());
        ShownWhen.when(hasScene, this);
        making.changesProperty().subscribe(change -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    /** The title of the scene is typed next. */
    void takeKeys() {
        entries.getFirst().field().requestFocus();
        entries.getFirst().field().selectAll();
    }

    private interface Get {
        LessonText of(LessonScene scene);
    }

    private TextEntry text(
            String name, int rows, int longest, Get get, BiFunction<LessonScene, LessonText, LessonScene> with) {
        ObservableValue<String> label = texts.bind("lesson.field." + name);
        ObservableValue<String> explained = texts.bind("lesson.field." + name + ".explained");
        Consumer<String> typed =
                words -> change(name, scene -> with.apply(scene, get.of(scene).with(language(), words)));
        TextEntry entry = rows == 1
                ? TextEntry.line(label, explained, longest, typed)
                : TextEntry.lines(rows, label, explained, longest, typed);
        entry.field().setId("scene-" + name);
        entries.add(entry);
        shownTexts.add((scene, language) -> get.of(scene).in(language));
        return entry;
    }

    private NumberStepper number(String name, NumberRange range, BiFunction<LessonScene, Integer, LessonScene> with) {
        NumberStepper stepper = new NumberStepper(texts, texts.bind("lesson.field." + name), "", range, 0);
        stepper.explain(texts.bind("lesson.field." + name + ".explained"));
        stepper.valueProperty()
                .addListener((property, before, now) ->
                        change(name, scene -> with.apply(scene, (int) Math.round(now.doubleValue()))));
        return stepper;
    }

    private VBox lockBoxes() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("lesson.field.locks"));
        title.getStyleClass().add("section-title");
        VBox boxes = new VBox(6, title);
        for (Lock lock : Lock.values()) {
            CheckBox box = new CheckBox();
            box.textProperty().bind(texts.bind("lesson.lock." + lock.groupName()));
            Explanation.of(box, texts.bind("lesson.field.locks.explained"));
            box.setOnAction(event -> change("lock " + lock, scene -> {
                Set<Lock> changed = EnumSet.noneOf(Lock.class);
                changed.addAll(scene.locks());
                if (box.isSelected()) {
                    changed.add(lock);
                } else {
                    changed.remove(lock);
                }
                return scene.withLocks(changed);
            }));
            locks.put(lock, box);
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private void change(String what, UnaryOperator<LessonScene> change) {
        if (!showing) {
            making.edit(edits -> edits.scene()
                    .ifPresent(scene -> edits.replace(change.apply(scene), edits.selected() + " " + what)));
        }
    }

    private String language() {
        String window = texts.languageProperty().get().code();
        return making.editsProperty()
                .get()
                .map(edits -> edits.lesson().languageFor(window))
                .orElse(window);
    }

    private void show() {
        Optional<LessonScene> now = making.editsProperty().get().flatMap(LessonEdits::scene);
        if (now.isEmpty()) {
            return;
        }
        showing = true;
        LessonScene scene = now.get();
        String language = language();
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).show(shownTexts.get(i).apply(scene, language));
        }
        steps.valueProperty().set(scene.steps());
        minutes.valueProperty().set(scene.minutes());
        locks.forEach((lock, box) -> box.setSelected(scene.locks().contains(lock)));
        question.show(
                scene.question(),
                language,
                making.editsProperty().get().map(LessonEdits::selected).orElse(-1));
        showing = false;
    }
}
