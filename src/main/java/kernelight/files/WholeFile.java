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

/**
 * Writes a file as a whole or not at all: beside its place first, onto the disk, and then moved into place. Whatever
 * happens on the way, a file of that name stays what it was. What is no file, as a device or a pipe, is written into.
 */
public final class WholeFile {
    /** How the name of a file ends that is not written to its end: nobody else's files are called so. */
    static final String UNFINISHED = ".kernelight.part";

    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** Writes what is to be in the file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file of this name; a link stays a link, and the file it leads to is replaced. The path {@code -} is
     * standard output. What the content throws besides input and output comes out as it is.
     */
    public static void write(Path file, Content content) throws FileProblem {
        try {
            switch (Destination.of(file)) {
                case Destination.Place(Path target) -> replace(target, content);
                case Destination.Open(Path path) -> {
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
        Path beside =
                Files.createTempFile(folder, "." + target.getFileName() + ".", UNFINISHED, Permissions.like(target));
        try {
            try (FileChannel channel = FileChannel.open(beside, WRITE)) {
                fill(Channels.newOutputStream(channel), content);
                channel.force(true);
            }
            Permissions.copy(target, beside);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
        force(folder);
        sweep(folder);
    }

    private static void fill(OutputStream to, Content content) throws IOException {
        OutputStream out = new BufferedOutputStream(to, BUFFER);
        content.write(out);
        out.flush();
    }

    /** Removes what a process that was killed while it wrote has left in the folder, once it is a day old. */
    private static void sweep(Path folder) {
        Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Crumbs are no reason to trouble anybody.
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** So that the new name, too, is there after the power went. Windows opens no folders and needs none of it. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is complete and in its place.
        }
    }
}
