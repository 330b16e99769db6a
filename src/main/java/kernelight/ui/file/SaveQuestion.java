package kernelight.ui.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks where to save so that no file is replaced without a question. The desktop's dialog asks before it replaces the
 * chosen file, but does not know that an extension is added to the name: if a file with the full name exists, the
 * dialog is shown again with that name, and asks.
 */
final class SaveQuestion {
    /** The desktop's dialog. */
    interface Dialog {
        /**
         * @param name the suggested name
         * @param again whether it is shown again because a file with the full name exists
         */
        Optional<Path> show(String name, boolean again);
    }

    private final String extension;
    private final Dialog dialog;

    SaveQuestion(String extension, Dialog dialog) {
        this.extension = extension;
        this.dialog = dialog;
    }

    Optional<Path> ask(String name) {
        Optional<Path> chosen = dialog.show(name, false);
        while (chosen.isPresent()) {
            Path whole = ending(chosen.get());
            if (whole.equals(chosen.get()) || !Files.exists(whole)) {
                return Optional.of(whole);
            }
            chosen = dialog.show(whole.getFileName().toString(), true);
        }
        return chosen;
    }

    private Path ending(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(extension) ? file : file.resolveSibling(name + extension);
    }
}
