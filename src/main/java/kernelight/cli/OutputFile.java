package kernelight.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command will write after minutes of work: checked before them. */
final class OutputFile {
    private OutputFile() {}

    static void require(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new CommandFailure(
                    "cannot save to " + file + ": it has to be a file in a folder that exists and can be written.");
        }
    }
}
