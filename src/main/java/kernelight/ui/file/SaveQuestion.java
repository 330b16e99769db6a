package kernelight.ui.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks where to save until the answer replaces nothing unasked. The desktop's dialog asks before it lets a file be replaced,
 * but not for the name that becomes of the chosen one with its extension: where that is taken, the dialog comes again with
 * it, and asks.
 */
final class SaveQuestion {
    /** The desktop's dialog. */
    interface Dialog {
        /**
         * @param name what is suggested
         * @param again whether the name that was chosen before is taken once it has its extension
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
