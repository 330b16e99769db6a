package kernelight.screen.drawing.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import kernelight.interchange.network.NetworkFile;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks which model file to open, beginning where the last one was. */
public final class ModelFileDialog {
    private static final String PATTERN = "*" + NetworkFile.EXTENSION;

    private final Texts texts;
    private @Nullable File folder;

    public ModelFileDialog(Texts texts) {
        this.texts = texts;
    }

    /** Empty when the person thought better of it. */
    public Optional<Path> ask(@Nullable Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("drawing.network.open.title"));
        chooser.setInitialDirectory(folder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("drawing.network.open.models"), PATTERN),
                        new FileChooser.ExtensionFilter(texts.get("drawing.network.open.all"), "*"));
        File file = chooser.showOpenDialog(window);
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
