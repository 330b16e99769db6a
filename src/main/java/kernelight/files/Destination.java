package kernelight.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/** What is at the end of a path that is to be written, once its links are followed. */
public sealed interface Destination {
    /** A file, or a place where one can be: neither {@code file} nor its folder is a link. */
    record Place(Path file) implements Destination {}

    /** A device, a pipe, or what a process holds open: to be written into, never to be replaced. */
    record Open(Path path) implements Destination {}

    /** What this process says, as {@code -} or {@code /dev/stdout}. */
    record StandardOutput() implements Destination {}

    /** As many as Linux follows. */
    int MOST_LINKS = 40;

    Path DASH = Path.of("-");
    /** What a process holds open has names in these folders, without links. */
    Pattern HELD_OPEN = Pattern.compile("/dev/fd|/proc/\\d+/(task/\\d+/)?fd");

    /** @throws FileSystemLoopException when its links lead in a circle */
    static Destination of(Path file) throws IOException {
        if (file.equals(DASH)) {
            return new StandardOutput();
        }
        Path path = file.toAbsolutePath();
        for (int links = 0; links <= MOST_LINKS; links++) {
            Path folder = withoutLinks(FileProblem.folderOf(path));
            if (HELD_OPEN.matcher(folder.toString()).matches()) {
                return heldOpen(path, folder);
            }
            if (!Files.isSymbolicLink(path)) {
                Path name = path.getFileName();
                return isOpen(path) ? new Open(path) : new Place(name == null ? path : folder.resolve(name));
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static Destination heldOpen(Path path, Path folder) {
        boolean ours = folder.startsWith("/dev")
                || folder.startsWith("/proc/" + ProcessHandle.current().pid());
        return ours && path.endsWith("1") ? new StandardOutput() : new Open(path);
    }

    private static Path withoutLinks(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder; // not there, as will be said to whoever writes
        }
    }

    private static boolean isOpen(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException e) {
            return false;
        }
    }
}
