package kernelight;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.concurrent.DelayedExecutor;
import kernelight.lesson.LessonDraft;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.OpenedLesson;
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
    /** What is walked to be tried, and was not saved. */
    private Optional<OpenedLesson> unsaved = Optional.empty();

    Lessons(AppServices services, Shell shell) {
        this.services = services;
        this.shell = shell;
        services.navigator().onLesson(new SceneStates(), this::walk, this::make);
    }

    private void remember(OpenedLesson lesson) {
        lesson.file().ifPresent(services.recentLessons()::add);
    }

    private void walk(OpenRequest.Walk request) {
        endMaking();
        remember(request.lesson());
        LessonWalk now = walk == null ? new LessonWalk(services.session(), shell) : walk;
        walk = now;
        LessonPanel panel = walkPanel == null
                ? new LessonPanel(
                        now,
                        services.texts(),
                        services.preferences().presentingProperty(),
                        this::leave,
                        this::editWalked)
                : walkPanel;
        walkPanel = panel;
        shell.showGuide(Optional.of(panel));
        shell.showToSpeaker(Optional.of(() -> new SpeakerView(now, services.texts())));
        now.begin(request.lesson());
    }

    private void make(OpenRequest.Make request) {
        leave();
        endMaking();
        LessonMaking now = making == null ? newMaking() : making;
        making = now;
        MakingPanel panel = makingPanel == null ? newPanel(now) : makingPanel;
        makingPanel = panel;
        shell.showGuide(Optional.of(panel));
        now.begin(request.lesson(), request.isSaved());
    }

    private LessonMaking newMaking() {
        LessonMaking made = new LessonMaking(
                services.session(),
                shell,
                new LessonDraft(services.folders().lessonDraft()),
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

    /** The lesson as it is now; its draft stays. */
    private void walkMade(LessonMaking made) {
        made.editsProperty().get().map(LessonEdits::lesson).ifPresent(lesson -> {
            Optional<Path> file = made.file();
            boolean isSaved = made.savedProperty().get();
            endMaking();
            if (isSaved) {
                walk(new OpenRequest.Walk(new OpenedLesson(lesson, file)));
            } else {
                unsaved = Optional.of(new OpenedLesson(lesson, file));
                walk(new OpenRequest.Walk(new OpenedLesson(lesson, Optional.empty())));
            }
        });
    }

    /** A lesson that comes with the app is changed as a copy. */
    private void editWalked() {
        LessonWalk now = walk;
        if (now != null) {
            Optional<OpenedLesson> tried = unsaved;
            now.openedProperty()
                    .get()
                    .ifPresent(opened -> make(new OpenRequest.Make(
                            tried.filter(same -> same.lesson() == opened.lesson())
                                    .orElse(opened),
                            opened.file().isPresent())));
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
