package kernelight;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kernelight.concurrent.DelayedExecutor;
import kernelight.lesson.OpenedLesson;
import kernelight.lesson.UnsavedLesson;
import kernelight.lesson.model.LessonMaking;
import kernelight.lesson.model.LessonWalk;
import kernelight.lesson.view.LessonPanel;
import kernelight.lesson.view.MakingPanel;
import kernelight.lesson.view.SpeakerView;
import kernelight.navigation.OpenRequest;
import kernelight.navigation.ScreenId;
import kernelight.screencheck.SceneStates;
import kernelight.session.KernelightFile;
import kernelight.shell.Shell;
import org.jspecify.annotations.Nullable;

/** Lessons in the window: walked or made, one at a time. Everything is built when the first one is opened. FX thread. */
final class Lessons {
    private static final double SECONDS_UNTIL_DRAFT = 0.5;

    private final AppServices services;
    private final Shell shell;
    private @Nullable LessonWalk walk;
    private @Nullable LessonPanel walkPanel;
    private @Nullable LessonMaking making;
    private @Nullable MakingPanel makingPanel;
    /** The lesson that is walked if it was not saved. */
    private Optional<UnsavedLesson> tried = Optional.empty();

    Lessons(AppServices services, Shell shell) {
        this.services = services;
        this.shell = shell;
        services.navigator().onLesson(new SceneStates(), this::open);
    }

    private void open(OpenRequest request) {
        switch (request) {
            case OpenRequest.Walk(OpenedLesson lesson) -> walk(lesson);
            case OpenRequest.Make(OpenedLesson lesson, boolean isSaved) -> make(now -> now.begin(lesson, isSaved));
            case OpenRequest.GoOnMaking(UnsavedLesson kept) -> make(now -> now.begin(kept));
            default -> throw new IllegalArgumentException("This is no request for a lesson: " + request);
        }
    }

    private void remember(OpenedLesson lesson) {
        lesson.file().ifPresent(services.recentLessons()::add);
    }

    private void walk(OpenedLesson lesson) {
        tried = Optional.empty();
        endMaking();
        remember(lesson);
        LessonWalk now = walk == null ? new LessonWalk(services.session(), shell) : walk;
        walk = now;
        LessonPanel panel = walkPanel == null
                ? new LessonPanel(
                        now,
                        services.texts(),
                        services.preferences().presentingProperty(),
                        this::leave,
                        this::editWalked,
                        id -> services.navigator().open(new OpenRequest.Practise(id)))
                : walkPanel;
        walkPanel = panel;
        shell.showGuide(Optional.of(panel));
        shell.showToSpeaker(Optional.of(() -> new SpeakerView(now, services.texts())));
        now.begin(lesson);
    }

    private void make(Consumer<LessonMaking> begin) {
        leave();
        endMaking();
        LessonMaking now = making == null ? newMaking() : making;
        making = now;
        MakingPanel panel = makingPanel == null ? newPanel(now) : makingPanel;
        makingPanel = panel;
        shell.showGuide(Optional.of(panel));
        begin.accept(now);
    }

    private LessonMaking newMaking() {
        LessonMaking made = new LessonMaking(
                services.session(),
                shell,
                services.folders().lessonDrafts(),
                services.background(),
                new DelayedExecutor(SECONDS_UNTIL_DRAFT),
                services.fxThread());
        made.onSaved(this::remember);
        return made;
    }

    private MakingPanel newPanel(LessonMaking made) {
        return new MakingPanel(
                made,
                services.texts(),
                kind -> ScreenId.ofKind(kind).map(ScreenId::nameKey).orElse("lessons.name"),
                window -> services.files().whereToSave(window, suggestedName(made), KernelightFile.EXTENSION),
                () -> walkMade(made),
                this::endMaking);
    }

    private static String suggestedName(LessonMaking made) {
        return made.file().map(Path::getFileName).map(Path::toString).orElse("lesson" + KernelightFile.EXTENSION);
    }

    /** The lesson as it is now; what was not saved of it is gone on with afterwards. */
    private void walkMade(LessonMaking made) {
        Optional<UnsavedLesson> kept = made.kept();
        boolean isSaved = made.savedProperty().get();
        endMaking();
        kept.map(UnsavedLesson::lesson).ifPresent(this::walk);
        tried = kept.filter(now -> !isSaved);
    }

    /** A lesson that comes with the app is changed as a copy. */
    private void editWalked() {
        LessonWalk now = walk;
        if (now != null) {
            Optional<UnsavedLesson> made = tried;
            now.openedProperty()
                    .get()
                    .ifPresent(opened -> make(making -> made.ifPresentOrElse(
                            making::begin,
                            () -> making.begin(opened, opened.file().isPresent()))));
        }
    }

    private void leave() {
        if (walk != null && walk.openedProperty().get().isPresent()) {
            shell.showGuide(Optional.empty());
            shell.showToSpeaker(Optional.empty());
            walk.leave();
        }
    }

    private void endMaking() {
        if (making != null && making.editsProperty().get().isPresent()) {
            shell.showGuide(Optional.empty());
            making.end();
        }
    }

    /** Keeps what was not saved, because the app ends. */
    void close() {
        if (making != null) {
            making.close();
        }
    }
}
