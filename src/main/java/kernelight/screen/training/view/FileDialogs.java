package kernelight.screen.training.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kernelight.interchange.network.NetworkFile;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks the person for files and folders; empty when they thought better of it. */
public final class FileDialogs {
    private final Texts texts;
    private @Nullable File lastFolder;

    public FileDialogs(Texts texts) {
        this.texts = texts;
    }

    /** The folder that has MNIST. */
    public Optional<Path> mnistFolder(@Nullable Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("training.data.chooseFolder.title"));
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    /** Where to save a network; the name ends as such files do. */
    public Optional<Path> saveNetwork(@Nullable Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("training.save.title"));
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName("lenet" + NetworkFile.EXTENSION);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("training.save.kind"), "*" + NetworkFile.EXTENSION));
        File file = chooser.showSaveDialog(window);
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.getParentFile();
        return Optional.of(
                file.getName().endsWith(NetworkFile.EXTENSION)
                        ? file.toPath()
                        : Path.of(file.getPath() + NetworkFile.EXTENSION));
    }
}
