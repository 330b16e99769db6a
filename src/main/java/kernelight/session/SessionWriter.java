package kernelight.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;

/** Writes sessions in the order of their numbers, from any thread; complains about the first failure of a row only. */
final class SessionWriter {
    private final Path file;
    private long given;
    private long written;
    private boolean failing;

    SessionWriter(Path file) {
        this.file = file;
    }

    /** A number for the state of this moment. */
    synchronized long next() {
        return ++given;
    }

    /** Writes it, unless a later one is written already. */
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
            boolean isNews = !failing;
            failing = true;
            return isNews ? Optional.of(problem) : Optional.empty();
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
