package kernelight.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** Why a file could not be read or written: what the operating system refused, as a fact without words. */
public final class FileProblem extends Exception {
    private static final long serialVersionUID = 1;
    private static final long HARDLY_ANY_ROOM = 1 << 20;

    /** What is in the way. */
    public enum Kind {
        /** There is no such file. */
        NO_FILE,
        /** The folder that it should be in is not there. */
        NO_FOLDER,
        /** The name is that of a folder. */
        IS_A_FOLDER,
        /** This person may not write there, or not read this. */
        NO_PERMISSION,
        /** The file is there, and protected from being written. */
        WRITE_PROTECTED,
        /** A link that leads back to itself. */
        CIRCLE_OF_LINKS,
        /** There is no room left. */
        DISK_FULL,
        /** Something else, which only the operating system can name. */
        OTHER
    }

    private final Kind kind;
    private final transient Path path;

    private FileProblem(Kind kind, Path path, IOException cause) {
        super(kind + " " + path + ": " + cause.getMessage(), cause);
        this.kind = kind;
        this.path = path;
    }

    public static FileProblem reading(Path file, IOException cause) {
        return new FileProblem(kindOf(file, cause), file, cause);
    }

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

    /** What the operating system says, in its own words. */
    public String reason() {
        return Optional.ofNullable(getCause().getMessage()).orElse("");
    }

    /** What is in the way, for the command line, which speaks English: to be put in brackets. */
    public String inEnglish() {
        return switch (kind) {
            case NO_FILE, NO_FOLDER -> "there is no such folder";
            case IS_A_FOLDER -> "it is a folder";
            case NO_PERMISSION -> "access denied";
            case WRITE_PROTECTED -> "it is write-protected";
            case CIRCLE_OF_LINKS -> "it is a link that leads back to itself";
            case DISK_FULL -> "there is no room left";
            case OTHER ->
                getCause() instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : reason();
        };
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

    /** Java has no name for a full disk, and its text comes in the machine's language: the disk itself is asked too. */
    private static boolean isFull(Path folder, IOException cause) {
        String text = String.valueOf(cause.getMessage());
        if (text.contains("No space left") || text.contains("not enough space") || text.contains("quota")) {
            return true;
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            return !(cause instanceof AccessDeniedException)
                    && disk.getTotalSpace() > 0 // what the system only shows as files, as /proc, has none at all
                    && disk.getUsableSpace() < HARDLY_ANY_ROOM;
        } catch (IOException e) {
            return false;
        }
    }
}
