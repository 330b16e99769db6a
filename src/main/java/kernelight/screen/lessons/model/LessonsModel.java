package kernelight.screen.lessons.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.concurrent.LatestTask;
import kernelight.lesson.BuiltInLesson;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonDraft;
import kernelight.lesson.UnsavedLesson;
import kernelight.lesson.model.RecentLessons;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/** The state of the lessons screen: the lessons that come with the app, what was left unsaved, and whose teacher's page is open. */
public final class LessonsModel {
    private final RecentLessons recent;
    private final Path kept;
    private final Executor background;
    private final LatestTask<List<Lesson>> reading;
    private final LatestTask<List<UnsavedLesson>> readingDrafts;
    private final ReadOnlyObjectWrapper<List<Lesson>> builtIn = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<UnsavedLesson>> drafts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Lesson>> page = new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param kept the folder of the edits that were not saved
     * @param background reads files
     */
    public LessonsModel(RecentLessons recent, Path kept, Executor background, Executor fxThread) {
        this.recent = recent;
        this.kept = kept;
        this.background = background;
        reading = new LatestTask<>(background, fxThread);
        readingDrafts = new LatestTask<>(background, fxThread);
    }

    /** Reads the lessons the first time, and each time whether something was left unsaved. */
    public void open() {
        if (builtIn.get().isEmpty()) {
            reading.request(
                    () -> Arrays.stream(BuiltInLesson.values())
                            .map(BuiltInLesson::read)
                            .toList(),
                    builtIn::set,
                    this::fail);
        }
        readingDrafts.request(() -> LessonDraft.in(kept), drafts::set, this::fail);
    }

    private void fail(Exception why) {
        problem.set(Optional.of(ProblemMessage.of(why)));
    }

    /** Gives up what was left unsaved of a lesson. */
    public void discard(UnsavedLesson unsaved) {
        drafts.set(drafts.get().stream().filter(other -> other != unsaved).toList());
        background.execute(unsaved.draft()::delete);
    }

    /** The lessons that come with the app; empty until they are read. */
    public ReadOnlyObjectProperty<List<Lesson>> builtInProperty() {
        return builtIn.getReadOnlyProperty();
    }

    /** The lessons whose edits were not saved. */
    public ReadOnlyObjectProperty<List<UnsavedLesson>> draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    /** Why the lessons cannot be read. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The lesson whose teacher's page is open; empty for the list. */
    public ObjectProperty<Optional<Lesson>> pageProperty() {
        return page;
    }

    public RecentLessons recent() {
        return recent;
    }
}
