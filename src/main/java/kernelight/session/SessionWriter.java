package kernelight.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;

/** Writes sessions from any thread, never an older one over a newer one. Of successive failures, only the first is reported. */
final class SessionWriter {
    private final Path file;
    private long lastNumber;
    private long written;
    private boolean failing;

    SessionWriter(Path file) {
        this.file = file;
    }

    /** A number that orders the current state among others. */
    synchronized long next() {
        return ++lastNumber;
    }

    /** Writes the content unless a later one was written already; returns the problem if it is the first in a row. */
    synchronized Optional<FileProblem> write(long number, SessionContent content) {
        if (number <= written) {
            return Optional.empty();
        }
        try {
            if (written == 0) {
                prepare();
            }
            written = number;
            WholeFile.write(file, out -> out.write(content.text().getBytes(StandardCharsets.UTF_8)));
            failing = false;
            return Optional.empty();
        } catch (FileProblem problem) {
            boolean isFirst = !failing;
            failing = true;
            return isFirst ? Optional.of(problem) : Optional.empty();
        }
    }

    private void prepare() throws FileProblem {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw FileProblem.writing(file, e);
        }
    }
}
