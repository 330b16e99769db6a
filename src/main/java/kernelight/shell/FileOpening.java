package kernelight.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import kernelight.interchange.network.NetworkFile;
import kernelight.lesson.LessonFile;
import kernelight.navigation.Navigator;
import kernelight.navigation.OpenRequest;
import kernelight.session.KernelightFile;
import kernelight.ui.component.PressedKey;
import kernelight.ui.file.FileQuestions;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Opens the user's files, chosen with Ctrl+O or dropped onto the window. */
public final class FileOpening {
    private final Navigator navigator;
    private final DropSign dropSign;
    private final FileQuestions files;

    public FileOpening(Navigator navigator, Shell shell, FileQuestions files) {
        this.navigator = navigator;
        this.dropSign = shell.dropSign();
        this.files = files;
    }

    public void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            boolean isAlone = !key.isAltDown() && !key.isShiftDown();
            if (PressedKey.code(key) == KeyCode.O && key.isShortcutDown() && isAlone) {
                files.whatToOpen(
                                scene.getWindow(),
                                List.of(KernelightFile.EXTENSION, NetworkFile.EXTENSION, LessonFile.EXTENSION))
                        .ifPresent(this::open);
                key.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        scene.addEventHandler(DragEvent.DRAG_EXITED, drag -> dropSign.hide());
    }

    private void dragged(DragEvent drag) {
        Path file = file(drag.getDragboard());
        if (file != null) {
            drag.acceptTransferModes(TransferMode.COPY);
            dropSign.show(LocalizedMessage.of("file.drop", name(file)));
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        dropSign.hide();
        Path file = file(drag.getDragboard());
        if (file != null) {
            drag.setDropCompleted(true);
            drag.consume();
            open(file);
        }
    }

    /** The dropped file or folder if it is a single one. What it is is found out, and said, when it is opened. */
    private static @Nullable Path file(Dragboard board) {
        List<File> dropped = board.getFiles();
        return dropped != null && dropped.size() == 1 ? dropped.getFirst().toPath() : null;
    }

    private void open(Path file) {
        navigator.open(new OpenRequest.File(file));
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
