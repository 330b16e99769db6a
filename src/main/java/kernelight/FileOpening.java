package kernelight;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import kernelight.concurrent.LatestTask;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KeptFile;
import kernelight.session.Session;
import kernelight.shell.Shell;
import kernelight.ui.file.FileQuestions;
import kernelight.words.Message;
import org.jspecify.annotations.Nullable;

/** Opens a person's files: with Ctrl+O, or dropped onto the window. What cannot be opened changes nothing. */
final class FileOpening {
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final Shell shell;
    private final Session session;
    private final FileQuestions files;
    private final LatestTask<Document> reading;

    FileOpening(Shell shell, Session session, FileQuestions files, Executor background, Executor fxThread) {
        this.shell = shell;
        this.session = session;
        this.files = files;
        this.reading = new LatestTask<>(background, fxThread);
    }

    void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (OPEN.match(key)) {
                files.whatToOpen(scene.getWindow(), KeptFile.EXTENSION).ifPresent(this::open);
                key.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        scene.addEventHandler(DragEvent.DRAG_EXITED, drag -> shell.dropSign().hide());
    }

    private void dragged(DragEvent drag) {
        Path file = file(drag.getDragboard());
        if (file != null) {
            drag.acceptTransferModes(TransferMode.COPY);
            shell.dropSign().show(Message.of("file.drop", name(file)));
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        shell.dropSign().hide();
        Path file = file(drag.getDragboard());
        if (file != null) {
            drag.setDropCompleted(true);
            drag.consume();
            open(file);
        }
    }

    /** Other files are other people's to take: a screen may want pictures. */
    private static @Nullable Path file(Dragboard board) {
        List<File> dropped = board.getFiles();
        return dropped != null
                        && dropped.size() == 1
                        && dropped.getFirst().getName().endsWith(KeptFile.EXTENSION)
                ? dropped.getFirst().toPath()
                : null;
    }

    void open(Path file) {
        reading.request(() -> KeptFile.read(file), document -> take(file, document), problem -> say(file, problem));
    }

    private void take(Path file, Document document) {
        try {
            // The screen has to be there before it can take anything over.
            String before = shell.shownProperty().get();
            if (shell.show(document.kind() + ".name") && session.open(document)) {
                shell.notices().clear();
            } else {
                shell.show(before);
                shell.notices().say(Message.of("file.otherKind", name(file), document.kind()));
            }
        } catch (ContentProblem problem) {
            say(file, problem);
        }
    }

    private void say(Path file, Exception problem) {
        shell.notices()
                .say(
                        switch (problem) {
                            case ContentProblem content ->
                                Message.of("file.notOpened", name(file), content.line(), content.why());
                            case FileProblem refused
                            when refused.kind() == FileProblem.Kind.NO_FILE ->
                                Message.of("file.notThere", file.toString());
                            case FileProblem refused
                            when refused.kind() == FileProblem.Kind.NO_PERMISSION ->
                                Message.of("file.notAllowed", file.toString());
                            default ->
                                Message.of("file.notRead", file.toString(), String.valueOf(problem.getMessage()));
                        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
