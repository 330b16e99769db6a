package kernelight.lesson.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonValue;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonDraft;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.LessonFile;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.UnsavedLesson;
import kernelight.playback.Playback;
import kernelight.problem.ProblemMessage;
import kernelight.session.Session;
import kernelight.words.LocalizedMessage;

/**
 * Makes a lesson: takes scenes from the screen that is shown, and changes them. Edits that were not saved are kept in a draft,
 * which survives the end of the app.
 */
public final class LessonMaking {
    private final Session session;
    private final SceneWindow window;
    private final Path drafts;
    private final Executor background;
    private final Executor delayed;
    private final LatestTask<Lesson> saving;
    private final ReadOnlyObjectWrapper<Optional<LessonEdits>> edits = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private LessonDraft draft;
    private Optional<Path> file = Optional.empty();
    private Lesson savedLesson = Lesson.empty("en", "");
    /** The lesson as its file has it. */
    private Lesson lessonOfFile = savedLesson;

    private String screenBefore = "";
    private boolean draftIsDue;
    private Consumer<OpenedLesson> whenSaved = lesson -> {};

    /**
     * @param drafts the folder in which edits are kept until they are saved
     * @param background reads and writes files
     * @param delayed runs tasks on the FX thread after a short delay
     */
    public LessonMaking(
            Session session,
            SceneWindow window,
            Path drafts,
            Executor background,
            Executor delayed,
            Executor fxThread) {
        this.session = session;
        this.window = window;
        this.drafts = drafts;
        this.draft = LessonDraft.fresh(drafts);
        this.background = background;
        this.delayed = delayed;
        this.saving = new LatestTask<>(background, fxThread);
    }

    /** @param action receives the lesson each time it is saved */
    public void onSaved(Consumer<OpenedLesson> action) {
        whenSaved = action;
    }

    /**
     * Begins to work on a lesson.
     *
     * @param isSaved whether its file has it as it is
     */
    public void begin(OpenedLesson opened, boolean isSaved) {
        begin(opened, isSaved, LessonDraft.fresh(drafts));
    }

    /** Goes on with a lesson whose edits were not saved. */
    public void begin(UnsavedLesson kept) {
        begin(kept.lesson(), false, kept.draft());
    }

    private void begin(OpenedLesson opened, boolean isSaved, LessonDraft keptIn) {
        draft = keptIn;
        if (edits.get().isEmpty()) {
            screenBefore = window.shownKind();
            session.leaveScreenForAWhile();
        }
        window.lock(Set.of());
        file = opened.file();
        savedLesson = isSaved ? opened.lesson() : Lesson.empty("en", "");
        lessonOfFile = savedLesson;
        LessonEdits begun = new LessonEdits(opened.lesson());
        edits.set(Optional.of(begun));
        problem.set(Optional.empty());
        changed();
        showSelected();
    }

    /** Ends the work; the draft stays as long as the lesson is not saved. The person's own states are shown again. */
    public void end() {
        if (edits.get().isPresent()) {
            writeDraft();
            edits.set(Optional.empty());
            changed();
            window.showAlone(screenBefore);
            session.bringBack();
        }
    }

    /** Gives up what was not saved. */
    public void giveUp() {
        saved.set(true);
        savedLesson = edits.get().map(LessonEdits::lesson).orElse(savedLesson);
        end();
        background.execute(draft::delete);
    }

    /** Whether the screen that is shown can be a scene. */
    public boolean canTake() {
        return session.stateOf(window.shownKind()).isPresent();
    }

    /**
     * Adds a scene that is arranged as the screen is now.
     *
     * @param title suggested until the author writes one
     */
    public void add(LessonText title) {
        session.stateOf(window.shownKind())
                .ifPresentOrElse(
                        state -> edit(now -> now.add(new LessonScene(
                                title,
                                empty(now.lesson()),
                                window.shownKind(),
                                state,
                                steps(),
                                Set.of(),
                                Optional.empty(),
                                LessonText.NONE,
                                1))),
                        () -> problem.set(Optional.of(LocalizedMessage.of("lesson.make.noState"))));
    }

    private static LessonText empty(Lesson lesson) {
        LessonText text = LessonText.NONE;
        for (String language : lesson.languages()) {
            text = text.with(language, "");
        }
        return text;
    }

    /** Arranges the scene that is worked on as the screen is now. */
    public void takeAgain() {
        session.stateOf(window.shownKind())
                .ifPresent(state -> edit(now -> now.scene()
                        .ifPresent(scene -> now.replace(
                                scene.withState(window.shownKind(), state, stepsOf(scene)), new Object()))));
    }

    private int stepsOf(LessonScene scene) {
        return scene.steps() == 0 ? 0 : steps();
    }

    private int steps() {
        return Math.min(
                LessonScene.MOST_STEPS,
                window.playback().map(Playback::stepsLeft).orElse(0));
    }

    /** Works on another scene, and shows it. */
    public void select(int index) {
        edits.get().ifPresent(now -> {
            now.select(index);
            changes.set(changes.get() + 1);
            showSelected();
        });
    }

    /** Shows the scene that is worked on, as it was arranged. */
    public void showSelected() {
        edits.get().flatMap(LessonEdits::scene).ifPresent(scene -> {
            window.showAlone(scene.screen());
            try {
                session.openForAWhile(new Document(scene.screen(), new FieldsReader(scene.state())));
                problem.set(Optional.empty());
            } catch (ContentProblem refused) {
                problem.set(Optional.of(LocalizedMessage.of(
                        "lesson.walk.refused", edits.get().orElseThrow().selected() + 1, refused.why())));
            }
        });
    }

    /** Changes the lesson; does nothing while none is made. */
    public void edit(Consumer<LessonEdits> edit) {
        edits.get().ifPresent(now -> {
            Optional<JsonValue.Fields> before = now.scene().map(LessonScene::state);
            edit.accept(now);
            changed();
            if (!before.equals(now.scene().map(LessonScene::state)) && !isShown(now)) {
                showSelected(); // another scene is worked on now
            }
        });
    }

    private boolean isShown(LessonEdits now) {
        return now.scene()
                .filter(scene -> scene.screen().equals(window.shownKind()))
                .map(LessonScene::state)
                .equals(session.stateOf(window.shownKind()));
    }

    private void changed() {
        Optional<Lesson> lesson = edits.get().map(LessonEdits::lesson);
        saved.set(lesson.isEmpty() || lesson.get().equals(savedLesson));
        changes.set(changes.get() + 1);
        if (!draftIsDue && lesson.isPresent()) {
            draftIsDue = true;
            delayed.execute(this::writeDraft);
        }
    }

    /** Keeps the draft as the lesson is now, if that was not saved. */
    private void writeDraft() {
        draftIsDue = false;
        if (edits.get().isEmpty()) {
            return;
        }
        OpenedLesson now = new OpenedLesson(edits.get().get().lesson(), file);
        LessonDraft keptIn = draft;
        if (saved.get()) {
            background.execute(keptIn::delete);
        } else {
            background.execute(() -> {
                try {
                    keptIn.write(now);
                } catch (FileProblem unwritable) {
                    // It is tried again with the next edit; the lesson itself can be saved elsewhere.
                }
            });
        }
    }

    /**
     * Saves the lesson to its file, unless that holds something else than was read from it or saved to it; where it fails,
     * says why, and the lesson stays unsaved.
     */
    public void save(Path own) {
        save(own, Optional.of(lessonOfFile));
    }

    /** Saves the lesson to a file for which the person was asked. */
    public void saveAs(Path target) {
        save(target, Optional.empty());
    }

    /** @param expected what the file holds; empty if that does not matter */
    private void save(Path target, Optional<Lesson> expected) {
        Optional<Lesson> wanted = edits.get().map(LessonEdits::lesson);
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.get().scenes().isEmpty()) {
            problem.set(Optional.of(LocalizedMessage.of("lesson.make.noScene")));
            return;
        }
        Lesson lesson = wanted.get();
        saving.request(
                () -> {
                    if (expected.isPresent() && !LessonFile.holds(target, expected.get())) {
                        throw new ContentProblem(0, LocalizedMessage.of("lesson.make.changedMeanwhile"));
                    }
                    return LessonFile.write(lesson, target);
                },
                written -> {
                    file = Optional.of(target);
                    savedLesson = lesson;
                    lessonOfFile = written;
                    problem.set(Optional.empty());
                    changed();
                    background.execute(draft::delete);
                    whenSaved.accept(new OpenedLesson(written, file));
                },
                failure -> problem.set(Optional.of(notSaved(failure))));
    }

    private static LocalizedMessage notSaved(Exception failure) {
        return switch (failure) {
            case ContentProblem refused -> LocalizedMessage.of("lesson.make.notSaved", refused.why());
            case FileProblem refused -> LocalizedMessage.of("lesson.make.notSaved", refused.reason());
            default -> ProblemMessage.of(failure);
        };
    }

    /** Keeps the draft now, because the app ends. */
    public void close() {
        writeDraft();
    }

    /** The lesson as it is now, to go on with later; empty while none is made. */
    public Optional<UnsavedLesson> kept() {
        return edits.get().map(now -> new UnsavedLesson(draft, new OpenedLesson(now.lesson(), file)));
    }

    /** The file of the lesson; empty until it is saved. */
    public Optional<Path> file() {
        return file;
    }

    /** The lesson with its edits; empty while none is made. */
    public ReadOnlyObjectProperty<Optional<LessonEdits>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Counts the changes: whoever shows the lesson follows it. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Whether the file has the lesson as it is. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Why a scene cannot be shown or the lesson not be saved. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
