package kernelight.lesson.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonScene;
import kernelight.lesson.OpenedLesson;
import kernelight.playback.Playback;
import kernelight.session.Session;
import kernelight.words.LocalizedMessage;

/**
 * Walks a lesson. Forward goes through the steps of a scene and on to the next one, which is restored exactly, whatever was
 * changed before. Back goes through the steps, then to the end of the previous scene, and from there to its beginning.
 */
public final class LessonWalk {
    private final Session session;
    private final SceneWindow window;
    private final ReadOnlyObjectWrapper<Optional<OpenedLesson>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty notes = new SimpleBooleanProperty();
    private String screenBefore = "";
    /** The positions of the playback at the beginning and the end of the scene. */
    private int first;

    private int last;
    /** Whether the end of the scene was reached from the scene behind it, and nothing was stepped since. */
    private boolean cameBack;

    public LessonWalk(Session session, SceneWindow window) {
        this.session = session;
        this.window = window;
    }

    /**
     * Begins a lesson with its first scene.
     *
     * @throws IllegalArgumentException if it has no scene
     */
    public void begin(OpenedLesson lesson) {
        if (lesson.lesson().scenes().isEmpty()) {
            throw new IllegalArgumentException("A lesson without scenes cannot be walked.");
        }
        if (opened.get().isEmpty()) {
            screenBefore = window.shownKind();
            session.leaveScreenForAWhile();
        }
        index.set(-1);
        opened.set(Optional.of(lesson));
        enter(0, false);
    }

    /** Ends the lesson: the person's own states are shown again, on the screen where the lesson began. */
    public void leave() {
        if (opened.get().isPresent()) {
            window.lock(Set.of());
            opened.set(Optional.empty());
            index.set(-1);
            problem.set(Optional.empty());
            window.showAlone(screenBefore);
            session.bringBack();
        }
    }

    /** One step forward; at the end of a scene the next scene. At the end of the lesson nothing happens. */
    public void next() {
        if (opened.get().isEmpty()) {
            return;
        }
        Optional<Playback> steps = steps();
        if (steps.isPresent() && position(steps.get()) < end(steps.get())) {
            cameBack = false;
            steps.get().seek(Math.min(steps.get().positionAfter(1), last));
        } else {
            nextScene();
        }
    }

    /** One step back; at the beginning of a scene the end of the previous one, and from there its beginning. */
    public void back() {
        if (opened.get().isEmpty()) {
            return;
        }
        Optional<Playback> steps = steps();
        boolean isInside = steps.isPresent() && position(steps.get()) > first;
        if (!isOnItsScreen() || isInside && cameBack) {
            enter(index.get(), false);
        } else if (isInside) {
            steps.get().previousStep();
            if (position(steps.get()) < first) {
                steps.get().seek(first);
            }
        } else if (index.get() > 0) {
            enter(index.get() - 1, true);
        }
    }

    /** Whether nothing comes after this: the end of the last scene. */
    public boolean isAtEnd() {
        return index.get() == scenes().size() - 1
                && steps().filter(now -> position(now) < end(now)).isEmpty();
    }

    public void nextScene() {
        if (index.get() + 1 < scenes().size()) {
            enter(index.get() + 1, false);
        }
    }

    /** The beginning of this scene, as it was arranged. */
    public void again() {
        goTo(index.get());
    }

    /** The beginning of a scene; does nothing if there is none with this index. */
    public void goTo(int scene) {
        if (scene >= 0 && scene < scenes().size()) {
            enter(scene, false);
        }
    }

    private void enter(int scene, boolean atEnd) {
        LessonScene entered = scenes().get(scene);
        window.lock(Set.of());
        window.showAlone(entered.screen());
        index.set(scene);
        try {
            boolean isShown = session.openForAWhile(new Document(entered.screen(), new FieldsReader(entered.state())));
            problem.set(
                    isShown
                            ? Optional.empty()
                            : Optional.of(LocalizedMessage.of("lesson.walk.noScreen", entered.screen())));
        } catch (ContentProblem refused) {
            problem.set(Optional.of(LocalizedMessage.of("lesson.walk.refused", scene + 1, refused.why())));
        }
        Optional<Playback> playback = entered.steps() > 0 ? window.playback() : Optional.empty();
        first = playback.map(LessonWalk::position).orElse(0);
        last = playback.map(now -> now.positionAfter(entered.steps())).orElse(first);
        if (atEnd) {
            playback.ifPresent(now -> now.seek(last));
        }
        cameBack = atEnd && last > first;
        window.lock(entered.locks());
    }

    /** What this scene steps through, if it is in sight. */
    private Optional<Playback> steps() {
        return scene().filter(now -> now.steps() > 0 && isOnItsScreen()).flatMap(now -> window.playback());
    }

    private boolean isOnItsScreen() {
        return scene().filter(now -> now.screen().equals(window.shownKind())).isPresent();
    }

    private static int position(Playback playback) {
        return playback.positionProperty().get();
    }

    /** The end of the scene; earlier, if the learner has made the walk shorter. */
    private int end(Playback playback) {
        return Math.min(last, playback.timelineProperty().get().length());
    }

    private List<LessonScene> scenes() {
        return opened.get().map(OpenedLesson::lesson).map(Lesson::scenes).orElse(List.of());
    }

    /** The scene that is shown; empty without a lesson. */
    public Optional<LessonScene> scene() {
        return index.get() < 0 ? Optional.empty() : Optional.of(Objects.requireNonNull(scenes().get(index.get())));
    }

    /** The lesson that is walked; empty if none is. */
    public ReadOnlyObjectProperty<Optional<OpenedLesson>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The index of the scene that is shown; -1 without a lesson. */
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** Why the scene could not be shown as it was arranged. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the speaker's notes are shown. */
    public BooleanProperty notesProperty() {
        return notes;
    }
}
