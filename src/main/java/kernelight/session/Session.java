package kernelight.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonValue;
import kernelight.ui.file.FilePurpose;
import kernelight.words.LocalizedMessage;

/** Restores the state the app had when it ended, and saves every change from then on. */
public final class Session {
    private final Path file;
    private final Executor background;
    private final Executor delayed;
    private final Consumer<LocalizedMessage> notices;
    private final SessionWriter writer;
    private final StringProperty screen = new SimpleStringProperty("");
    private final Map<FilePurpose, ObjectProperty<Optional<Path>>> folders = new EnumMap<>(FilePurpose.class);
    private final Map<String, Persistent> registered = new HashMap<>();
    /** The saved states of screens that were not opened yet, as they were read. */
    private final Map<String, JsonValue.Fields> pendingStates = new LinkedHashMap<>();

    /** The person's own states of the screens on which a scene is shown; they are what is saved meanwhile. */
    private final Map<String, JsonValue.Fields> setAside = new LinkedHashMap<>();
    /** The screen on which the person was before the first scene. */
    private Optional<String> screenSetAside = Optional.empty();

    private boolean changed;

    /**
     * @param file the session file
     * @param background runs the writing of the file
     * @param delayed runs tasks on the FX thread after a short delay
     * @param notices shows the user what could not be restored or saved
     */
    public Session(Path file, Executor background, Executor delayed, Consumer<LocalizedMessage> notices) {
        this.file = file;
        this.background = background;
        this.delayed = delayed;
        this.notices = notices;
        this.writer = new SessionWriter(file);
        for (FilePurpose purpose : FilePurpose.values()) {
            folders.put(purpose, new SimpleObjectProperty<>(Optional.empty()));
        }
        readFile();
        screen.addListener((property, old, now) -> change());
        folders.values().forEach(folder -> folder.addListener((property, old, now) -> change()));
    }

    /** The kind of the screen that is shown. */
    public StringProperty screenProperty() {
        return screen;
    }

    /** The folder that was last used for a purpose. */
    public ObjectProperty<Optional<Path>> folderProperty(FilePurpose purpose) {
        return folders.get(purpose);
    }

    /** Restores the object's saved state, if there is one, and saves its changes from now on. */
    public void register(Persistent newcomer) {
        JsonValue.Fields state = pendingStates.remove(newcomer.kind());
        if (state != null) {
            try {
                newcomer.restore(new FieldsReader(state));
                newcomer.clearUndoHistory();
            } catch (ContentProblem problem) {
                copyBroken(problem);
            }
        }
        registered.put(newcomer.kind(), newcomer);
        newcomer.whenChanged(this::change);
    }

    /**
     * Restores a state from a file; false if no registered object has files of this kind.
     *
     * @throws ContentProblem if the content is invalid; then nothing has changed
     */
    public boolean open(Document document) throws ContentProblem {
        Persistent target = registered.get(document.kind());
        if (target != null) {
            target.restore(document.content());
        }
        return target != null;
    }

    /** The state of the object with files of this kind, as it is now; empty if there is none. */
    public Optional<JsonValue.Fields> stateOf(String kind) {
        return Optional.ofNullable(registered.get(kind)).map(Persistent::state);
    }

    /**
     * Shows a state for a while, such as a scene of a lesson, with nothing to be undone: the person's own state is set aside
     * until {@link #bringBack}; it is what is saved.
     *
     * @return false if no registered object has files of this kind
     * @throws ContentProblem if the content is invalid; then nothing has changed
     */
    public boolean openForAWhile(Document document) throws ContentProblem {
        Persistent target = registered.get(document.kind());
        if (target == null) {
            return false;
        }
        JsonValue.Fields own = target.state();
        target.restore(document.content());
        target.clearUndoHistory();
        setAside.putIfAbsent(document.kind(), own);
        return true;
    }

    /** From now on the screen that is shown is not the one that the person left the app with. */
    public void leaveScreenForAWhile() {
        screenSetAside = screenSetAside.or(() -> Optional.of(screen.get()));
    }

    /** Shows the person's own states again, with nothing to be undone. */
    public void bringBack() {
        setAside.forEach((kind, own) -> {
            Persistent target = registered.get(kind);
            if (!target.state().equals(own)) {
                try {
                    target.restore(new FieldsReader(own));
                } catch (ContentProblem impossible) {
                    throw new IllegalStateException(impossible); // it was the object's state
                }
                target.clearUndoHistory();
            }
        });
        setAside.clear();
        screenSetAside = Optional.empty();
        change();
    }

    /** Writes unsaved changes immediately, because the app ends. */
    public void close() {
        if (changed) {
            changed = false;
            write(writer.next(), content());
        }
    }

    private void readFile() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            SessionContent content = SessionContent.read(KernelightFile.read(file));
            screen.set(content.screen());
            content.folders()
                    .forEach((purpose, folder) -> folderProperty(purpose).set(Optional.of(folder)));
            pendingStates.putAll(content.states());
        } catch (ContentProblem problem) {
            copyBroken(problem);
        } catch (FileProblem problem) {
            notices.accept(LocalizedMessage.of("session.unreadable", file.toString(), problem.reason()));
        }
    }

    /** Copies a file with invalid content before it is overwritten, so that the user can look at it. */
    private void copyBroken(ContentProblem problem) {
        Path aside = file.resolveSibling("last-session-broken.json");
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Not copied: the broken file is lost with the next write.
        }
        notices.accept(LocalizedMessage.of("session.broken", problem.line(), problem.why(), aside.toString()));
    }

    private void change() {
        if (!changed) {
            changed = true;
            delayed.execute(this::writeInBackground);
        }
    }

    private void writeInBackground() {
        if (changed) {
            changed = false;
            SessionContent content = content();
            long number = writer.next();
            background.execute(() -> write(number, content));
        }
    }

    private SessionContent content() {
        Map<String, JsonValue.Fields> states = new LinkedHashMap<>(pendingStates);
        registered.forEach((kind, persistent) -> states.put(kind, persistent.state()));
        states.putAll(setAside);
        Map<FilePurpose, Path> used = new EnumMap<>(FilePurpose.class);
        folders.forEach((purpose, folder) -> folder.get().ifPresent(path -> used.put(purpose, path)));
        return new SessionContent(screenSetAside.orElse(screen.get()), used, states);
    }

    private void write(long number, SessionContent content) {
        writer.write(number, content)
                .ifPresent(problem ->
                        notices.accept(LocalizedMessage.of("session.unwritable", file.toString(), problem.reason())));
    }
}
