package kernelight.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import kernelight.words.LocalizedMessage;

/** A file could not be read or written. The cause is classified as a {@link Kind}, for which the window has texts. */
public final class FileProblem extends Exception {
    private static final long serialVersionUID = 1;
    private static final long ALMOST_FULL_BYTES = 1 << 20;

    /** The reason. */
    public enum Kind {
        /** The file does not exist. */
        NO_FILE,
        /** The folder of the file does not exist. */
        NO_FOLDER,
        /** The path is that of a folder. */
        IS_A_FOLDER,
        /** The user has no permission to read or write it. */
        NO_PERMISSION,
        /** The file exists and is write-protected. */
        WRITE_PROTECTED,
        /** A link that leads back to itself. */
        CIRCLE_OF_LINKS,
        /** The disk is full. */
        DISK_FULL,
        /** Anything else; {@link #reason} says what the operating system says. */
        OTHER
    }

    private final Kind kind;
    private final transient Path path;

    private FileProblem(Kind kind, Path path, IOException cause) {
        super(kind + " " + path + ": " + cause.getMessage(), cause);
        this.kind = kind;
        this.path = path;
    }

    /** A file could not be read. */
    public static FileProblem reading(Path file, IOException cause) {
        return new FileProblem(kindOf(file, cause), file, cause);
    }

    /** A file could not be written. */
    public static FileProblem writing(Path file, IOException cause) {
        Path folder = folderOf(file);
        Kind kind = Files.isDirectory(file)
                ? Kind.IS_A_FOLDER
                : !Files.isDirectory(folder)
                        ? Kind.NO_FOLDER
                        : isFull(folder, cause) ? Kind.DISK_FULL : kindOf(file, cause);
        boolean isProtected = kind == Kind.NO_PERMISSION && Files.exists(file) && !Files.isWritable(file);
        return new FileProblem(isProtected ? Kind.WRITE_PROTECTED : kind, file, cause);
    }

    public Kind kind() {
        return kind;
    }

    public Path path() {
        return path;
    }

    /** The reason in a few words, to be put in parentheses or after a colon. */
    public LocalizedMessage reason() {
        return kind == Kind.OTHER ? SystemReason.of(getCause()) : LocalizedMessage.of("file.cause." + kind);
    }

    @Override
    public synchronized IOException getCause() {
        return (IOException) super.getCause();
    }

    static Path folderOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    private static Kind kindOf(Path file, IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> Kind.NO_PERMISSION;
            case NoSuchFileException _ -> Kind.NO_FILE;
            case NotDirectoryException _ -> Kind.NO_FOLDER;
            case FileSystemLoopException _ -> Kind.CIRCLE_OF_LINKS;
            default ->
                cause.getCause() instanceof ReadOnlyFileSystemException
                        ? Kind.NO_PERMISSION
                        : Files.isDirectory(file) ? Kind.IS_A_FOLDER : Kind.OTHER;
        };
    }

    /** Java has no exception for a full disk, and the text may be in any language, so the free space is checked too. */
    private static boolean isFull(Path folder, IOException cause) {
        String text = String.valueOf(cause.getMessage());
        if (text.contains("No space left") || text.contains("not enough space") || text.contains("quota")) {
            return true;
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            return !(cause instanceof AccessDeniedException)
                    && disk.getTotalSpace() > 0 // 0 for virtual file systems such as /proc
                    && disk.getUsableSpace() < ALMOST_FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
