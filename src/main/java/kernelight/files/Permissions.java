package kernelight.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read and write a new file: temporary files are for their owner alone, a saved file is not one of them. */
final class Permissions {
    private static final Set<PosixFilePermission> USUAL = PosixFilePermissions.fromString("rw-rw-rw-");

    private Permissions() {}

    /** Those of the file that is replaced, else what the system gives new files. */
    static FileAttribute<?>[] like(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = USUAL;
        try {
            if (Files.exists(file)) {
                permissions = Files.getPosixFilePermissions(file);
            }
        } catch (IOException e) {
            // Then the usual ones; the system's own mask takes away what it takes from every new file.
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /** Who may read and write one file, and whose it is, as far as this person may set that, taken over by another. */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null || !Files.exists(from)) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
        try {
            view.setOwner(old.owner());
            view.setGroup(old.group());
        } catch (IOException e) {
            // Then it belongs to who wrote it.
        }
        view.setPermissions(old.permissions()); // the system's mask has taken some from the new file
    }
}
