package kernelight.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/** What a path to be written refers to, after symbolic links are followed. */
public sealed interface Destination {
    /** An existing or new file; neither {@code file} nor its folder is a link. */
    record RegularFile(Path file) implements Destination {}

    /** A device, a pipe, or an open file descriptor: it is written to, never replaced. */
    record SpecialFile(Path path) implements Destination {}

    /** Standard output of this process, given as {@code -} or {@code /dev/stdout}. */
    record StandardOutput() implements Destination {}

    /** The limit Linux has, too. */
    int MAX_LINKS = 40;

    Path DASH = Path.of("-");
    /** The folders that contain the open file descriptors of processes. */
    Pattern DESCRIPTOR_FOLDER = Pattern.compile("/dev/fd|/proc/\\d+/(task/\\d+/)?fd");

    /**
     * Follows the links of a path.
     *
     * @throws FileSystemLoopException if the links lead in a circle
     * @throws IOException if a link cannot be read
     */
    static Destination of(Path file) throws IOException {
        if (file.equals(DASH)) {
            return new StandardOutput();
        }
        Path path = file.toAbsolutePath();
        for (int links = 0; links <= MAX_LINKS; links++) {
            Path folder = withoutLinks(FileProblem.folderOf(path));
            if (DESCRIPTOR_FOLDER.matcher(folder.toString()).matches()) {
                return openDescriptor(path, folder);
            }
            if (!Files.isSymbolicLink(path)) {
                Path name = path.getFileName();
                return isSpecial(path)
                        ? new SpecialFile(path)
                        : new RegularFile(name == null ? path : folder.resolve(name));
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        throw new FileSystemLoopException(file.toString());
    }

    private static Destination openDescriptor(Path path, Path folder) {
        boolean ownProcess = folder.startsWith("/dev")
                || folder.startsWith("/proc/" + ProcessHandle.current().pid());
        return ownProcess && path.endsWith("1") ? new StandardOutput() : new SpecialFile(path);
    }

    private static Path withoutLinks(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder; // does not exist; writing will report it
        }
    }

    private static boolean isSpecial(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isOther();
        } catch (IOException e) {
            return false;
        }
    }
}
