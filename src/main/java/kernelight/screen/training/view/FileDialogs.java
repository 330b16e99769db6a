package kernelight.screen.training.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks the person for a folder; empty when they thought better of it. */
public final class FileDialogs {
    private final Texts texts;

    public FileDialogs(Texts texts) {
        this.texts = texts;
    }

    /** The folder that has MNIST. */
    public Optional<Path> mnistFolder(@Nullable Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("training.data.chooseFolder.title"));
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }
}
