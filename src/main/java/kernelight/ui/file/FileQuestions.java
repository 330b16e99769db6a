package kernelight.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the user for files; the answer is empty if the user cancels. */
public interface FileQuestions {
    /**
     * Asks where to save.
     *
     * @param name the suggested name
     * @param extension the extension of the name, with its dot; added where it is missing
     */
    Optional<Path> whereToSave(@Nullable Window window, String name, String extension);

    /**
     * Asks what to open; any file can be chosen, too.
     *
     * @param extensions of the usual files, with their dots
     */
    Optional<Path> whatToOpen(@Nullable Window window, List<String> extensions);
}
