package kernelight.ui.file;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks a person for files; empty when they thought better of it. */
public interface FileQuestions {
    /**
     * Where to save.
     *
     * @param name what is suggested
     * @param extension how the name has to end, with the point; added where it is missing
     */
    Optional<Path> whereToSave(@Nullable Window window, String name, String extension);

    /** What to open. */
    Optional<Path> whatToOpen(@Nullable Window window, String extension);
}
