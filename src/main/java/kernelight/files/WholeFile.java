package kernelight.files;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file atomically: as a whole or not at all. The content goes to a temporary file in the same folder, is forced
 * to the disk, and replaces the target by a move. If anything fails, an existing file stays as it was. Devices and pipes
 * are written to directly.
 */
public final class WholeFile {
    /** The suffix of unfinished files. No other files have it, so old ones can be deleted. */
    static final String UNFINISHED = ".kernelight.part";

    /** Stands in the name of an unfinished file before the number of the process that writes it. */
    private static final String PROCESS = ".process-";

    private static final Pattern NAME =
            Pattern.compile(".*" + Pattern.quote(PROCESS) + "(?<process>\\d{1,18})\\.\\d+" + Pattern.quote(UNFINISHED));

    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** Writes the content of the file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing an existing one. If the path is a link, the file it leads to is replaced. The path {@code -}
     * means standard output.
     *
     * @throws FileProblem if the file cannot be written; unchecked exceptions of the content other than
     *     {@link UncheckedIOException} are passed on
     */
    public static void write(Path file, Content content) throws FileProblem {
        try {
            switch (Destination.of(file)) {
                case Destination.RegularFile(Path target) -> replace(target, content);
                case Destination.SpecialFile(Path path) -> {
                    try (OutputStream out = Files.newOutputStream(path, WRITE, APPEND)) {
                        fill(out, content);
                    }
                }
                case Destination.StandardOutput _ -> fill(new FileOutputStream(FileDescriptor.out), content);
            }
        } catch (UncheckedIOException e) {
            throw FileProblem.writing(file, e.getCause());
        } catch (IOException e) {
            throw FileProblem.writing(file, e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        if (Files.isRegularFile(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path folder = FileProblem.folderOf(target);
        String prefix =
                "." + target.getFileName() + PROCESS + ProcessHandle.current().pid() + ".";
        Path temporary = Files.createTempFile(folder, prefix, UNFINISHED, Permissions.like(target));
        try {
            try (FileChannel channel = FileChannel.open(temporary, WRITE)) {
                fill(Channels.newOutputStream(channel), content);
                channel.force(true);
            }
            Permissions.copy(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
        deleteOldUnfinished(folder);
    }

    private static void fill(OutputStream to, Content content) throws IOException {
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        content.write(out);
        out.flush();
    }

    /** Deletes the unfinished files of processes that were killed while writing. */
    private static void deleteOldUnfinished(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path part : parts) {
                if (isAbandoned(part)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Leftover files do no harm; the next write tries again.
        }
    }

    /**
     * Whether nobody writes this file any more: its process has ended, or it has not changed for a day. In a folder of
     * several computers the process may be one of another, so a file that has just changed is left.
     */
    private static boolean isAbandoned(Path part) throws IOException {
        Instant changed = Files.getLastModifiedTime(part).toInstant();
        Matcher name = NAME.matcher(part.getFileName().toString());
        boolean hasEnded = name.matches()
                && ProcessHandle.of(Long.parseLong(name.group("process"))).isEmpty();
        return changed.isBefore(Instant.now().minus(1, hasEnded ? ChronoUnit.MINUTES : ChronoUnit.DAYS));
    }

    private static void move(Path temporary, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the renaming survive a power failure. Windows cannot open folders and does not need it. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is written; this only concerns power failures.
        }
    }
}
