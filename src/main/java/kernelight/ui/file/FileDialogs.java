package kernelight.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for files with the dialogs of the desktop, each of which opens in the folder that was last used for its purpose. */
public final class FileDialogs implements FileQuestions {
    private static final List<String> PICTURES =
            List.of("*.png", "*.jpg", "*.jpeg", "*.bmp", "*.gif", "*.tif", "*.tiff", "*.PNG", "*.JPG", "*.JPEG");

    private final Texts texts;
    private final Map<FilePurpose, ObjectProperty<Optional<Path>>> folders = new EnumMap<>(FilePurpose.class);

    public FileDialogs(Texts texts) {
        this.texts = texts;
        for (FilePurpose purpose : FilePurpose.values()) {
            folders.put(purpose, new SimpleObjectProperty<>(Optional.empty()));
        }
    }

    /** The folder that was last used for a purpose. */
    public ObjectProperty<Optional<Path>> folderProperty(FilePurpose purpose) {
        return folders.get(purpose);
    }

    @Override
    public Optional<Path> whereToSave(@Nullable Window window, String name, String extension) {
        return new SaveQuestion(extension, (suggested, again) -> {
                    FileChooser chooser = chooser(again ? "file.save.again" : "file.save", FilePurpose.SAVE);
                    chooser.getExtensionFilters().add(filter(extension));
                    chooser.setInitialFileName(suggested);
                    return remembered(chooser.showSaveDialog(window), FilePurpose.SAVE);
                })
                .ask(name);
    }

    @Override
    public Optional<Path> whatToOpen(@Nullable Window window, List<String> extensions) {
        FileChooser chooser = chooser("file.open", FilePurpose.OPEN);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("file.kinds"),
                        extensions.stream().map(extension -> "*" + extension).toList()));
        extensions.forEach(extension -> chooser.getExtensionFilters().add(filter(extension)));
        chooser.getExtensionFilters().add(allFiles());
        return remembered(chooser.showOpenDialog(window), FilePurpose.OPEN);
    }

    /** Asks for the file of a network, with any extension; empty if the user cancels. */
    public Optional<Path> whichNetwork(@Nullable Window window, String extension) {
        FileChooser chooser = chooser("drawing.network.open.title", FilePurpose.OPEN);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("drawing.network.open.models"), "*" + extension),
                        allFiles());
        return remembered(chooser.showOpenDialog(window), FilePurpose.OPEN);
    }

    /** Asks for a picture, with any extension; empty if the user cancels. */
    public Optional<Path> whichPicture(@Nullable Window window) {
        FileChooser chooser = chooser("filters.picture.open.title", FilePurpose.OPEN);
        chooser.getExtensionFilters()
                .addAll(new FileChooser.ExtensionFilter(texts.get("filters.picture.open.kinds"), PICTURES), allFiles());
        return remembered(chooser.showOpenDialog(window), FilePurpose.OPEN);
    }

    /** Asks for a file of images or labels as MNIST's, with any extension; empty if the user cancels. */
    public Optional<Path> whichOwnDigits(@Nullable Window window) {
        FileChooser chooser = chooser("own.openFile.title", FilePurpose.OPEN);
        chooser.getExtensionFilters().add(allFiles()); // their names have no extension of their own
        return remembered(chooser.showOpenDialog(window), FilePurpose.OPEN);
    }

    /** Asks for the files with the practice results of a class; none if the user cancels. */
    public List<Path> whichResults(@Nullable Window window) {
        FileChooser chooser = chooser("practice.results.open.title", FilePurpose.OPEN);
        chooser.getExtensionFilters()
                .addAll(new FileChooser.ExtensionFilter(texts.get("practice.results.kind"), "*.json"), allFiles());
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        remembered(chosen.getFirst(), FilePurpose.OPEN);
        return chosen.stream().map(File::toPath).toList();
    }

    /** Asks for the folder in which worksheets are written; empty if the user cancels. */
    public Optional<Path> whichWorksheetFolder(@Nullable Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("practice.sheet.folder"));
        lastFolder(FilePurpose.SAVE).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
        chosen.ifPresent(folder -> folderProperty(FilePurpose.SAVE).set(Optional.of(folder)));
        return chosen;
    }

    /** Asks for the folder that contains MNIST; empty if the user cancels. */
    public Optional<Path> whichMnistFolder(@Nullable Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("training.data.chooseFolder.title"));
        lastFolder(FilePurpose.DIGITS).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen = Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
        chosen.ifPresent(folder -> folderProperty(FilePurpose.DIGITS).set(Optional.of(folder)));
        return chosen;
    }

    private FileChooser.ExtensionFilter filter(String extension) {
        return new FileChooser.ExtensionFilter(
                texts.get("file.kind", extension.substring(1).toUpperCase(Locale.ROOT)), "*" + extension);
    }

    private FileChooser.ExtensionFilter allFiles() {
        return new FileChooser.ExtensionFilter(texts.get("drawing.network.open.all"), "*");
    }

    private FileChooser chooser(String titleKey, FilePurpose purpose) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        lastFolder(purpose).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> lastFolder(FilePurpose purpose) {
        return folderProperty(purpose).get().filter(Files::isDirectory).map(Path::toFile);
    }

    private Optional<Path> remembered(@Nullable File chosen, FilePurpose purpose) {
        Optional<Path> file = Optional.ofNullable(chosen).map(File::toPath);
        file.map(Path::getParent).ifPresent(parent -> folderProperty(purpose).set(Optional.of(parent)));
        return file;
    }
}
