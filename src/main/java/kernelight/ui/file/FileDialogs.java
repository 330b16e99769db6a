package kernelight.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for files with the dialogs of the desktop, which open in the folder used last. */
public final class FileDialogs implements FileQuestions {
    private final Texts texts;
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());

    public FileDialogs(Texts texts) {
        this.texts = texts;
    }

    /** The folder that was used last. */
    public ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    @Override
    public Optional<Path> whereToSave(@Nullable Window window, String name, String extension) {
        return new SaveQuestion(extension, (suggested, again) -> {
                    FileChooser chooser = chooser(again ? "file.save.again" : "file.save", extension);
                    chooser.setInitialFileName(suggested);
                    return remembered(chooser.showSaveDialog(window));
                })
                .ask(name);
    }

    @Override
    public Optional<Path> whatToOpen(@Nullable Window window, String extension) {
        return remembered(chooser("file.open", extension).showOpenDialog(window));
    }

    /** Asks for the file of a network, with any extension; empty if the user cancels. */
    public Optional<Path> whichNetwork(@Nullable Window window, String extension) {
        FileChooser chooser = chooser("drawing.network.open.title");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("drawing.network.open.models"), "*" + extension),
                        new FileChooser.ExtensionFilter(texts.get("drawing.network.open.all"), "*"));
        return remembered(chooser.showOpenDialog(window));
    }

    /** Asks for the folder that contains MNIST; empty if the user cancels. */
    public Optional<Path> whichMnistFolder(@Nullable Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("training.data.chooseFolder.title"));
        lastFolder().ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    private FileChooser chooser(String titleKey, String extension) {
        FileChooser chooser = chooser(titleKey);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("file.kind", extension.substring(1).toUpperCase(Locale.ROOT)), "*" + extension));
        return chooser;
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        lastFolder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> lastFolder() {
        return folder.get().filter(Files::isDirectory).map(Path::toFile);
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath);
        file.map(Path::getParent).ifPresent(parent -> folder.set(Optional.of(parent)));
        return file;
    }
}
