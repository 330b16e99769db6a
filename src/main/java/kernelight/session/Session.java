package kernelight.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import kernelight.words.Message;

/** Brings back what was there when the app ended, and keeps it from then on. */
public final class Session {
    private final Path file;
    private final Executor background;
    private final Executor soon;
    private final Consumer<Message> notices;
    private final SessionWriter writer;
    private final StringProperty screen = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, Persistent> kept = new HashMap<>();
    /** Of screens that were not opened yet in this session: as they were read. */
    private final Map<String, JsonValue.Fields> untouched = new LinkedHashMap<>();

    private boolean changed;

    /**
     * @param file where it is kept
     * @param background writes
     * @param soon runs on the FX thread, a moment later
     * @param notices tell the person what could not be brought back or kept
     */
    public Session(Path file, Executor background, Executor soon, Consumer<Message> notices) {
        this.file = file;
        this.background = background;
        this.soon = soon;
        this.notices = notices;
        this.writer = new SessionWriter(file);
        bringBack();
        screen.addListener((property, old, now) -> change());
        folder.addListener((property, old, now) -> change());
    }

    /** The kind of the screen that is looked at. */
    public StringProperty screenProperty() {
        return screen;
    }

    /** The folder that was used last. */
    public ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    /** Gives it back its state, and keeps it from now on. */
    public void keep(Persistent newcomer) {
        JsonValue.Fields state = untouched.remove(newcomer.kind());
        if (state != null) {
            try {
                newcomer.restore(new FieldsReader(state));
                newcomer.beginHere();
            } catch (ContentProblem problem) {
                putAside(problem);
            }
        }
        kept.put(newcomer.kind(), newcomer);
        newcomer.whenChanged(this::change);
    }

    /** Takes over what is in a file of this kind; says whether anything here keeps such files. */
    public boolean open(Document document) throws ContentProblem {
        Persistent one = kept.get(document.kind());
        if (one != null) {
            one.restore(document.content());
        }
        return one != null;
    }

    /** Writes what is not written yet, at once: the app ends. */
    public void close() {
        if (changed) {
            changed = false;
            write(writer.next(), content());
        }
    }

    private void bringBack() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            SessionContent content = SessionContent.read(KernelightFile.read(file));
            screen.set(content.screen());
            folder.set(content.folder());
            untouched.putAll(content.states());
        } catch (ContentProblem problem) {
            putAside(problem);
        } catch (FileProblem problem) {
            notices.accept(Message.of("session.unreadable", file.toString(), problem.reason()));
        }
    }

    /** Out of the way, but not lost: a person may want to know what was in it. */
    private void putAside(ContentProblem problem) {
        Path aside = file.resolveSibling("last-session-broken.json");
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Then it stays where it is, until it is written over.
        }
        notices.accept(Message.of("session.broken", problem.line(), problem.why(), aside.toString()));
    }

    private void change() {
        if (!changed) {
            changed = true;
            soon.execute(this::writeSoon);
        }
    }

    private void writeSoon() {
        if (changed) {
            changed = false;
            SessionContent content = content();
            long number = writer.next();
            background.execute(() -> write(number, content));
        }
    }

    private SessionContent content() {
        Map<String, JsonValue.Fields> states = new LinkedHashMap<>(untouched);
        kept.forEach((kind, one) -> states.put(kind, one.state()));
        return new SessionContent(screen.get(), folder.get(), states);
    }

    private void write(long number, SessionContent content) {
        writer.write(number, content)
                .ifPresent(
                        problem -> notices.accept(Message.of("session.unwritable", file.toString(), problem.reason())));
    }
}
