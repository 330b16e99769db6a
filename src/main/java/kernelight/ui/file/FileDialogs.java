package kernelight.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks with the dialogs of the person's desktop, which open where the last one ended. */
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

    private FileChooser chooser(String titleKey, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        folder.get().filter(Files::isDirectory).ifPresent(last -> chooser.setInitialDirectory(last.toFile()));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("file.kind", extension.substring(1).toUpperCase(Locale.ROOT)), "*" + extension));
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath);
        file.map(Path::getParent).ifPresent(parent -> folder.set(Optional.of(parent)));
        return file;
    }
}
