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

/** Permissions of saved files. Files are written as temporary files first, which Java creates readable by their owner only. */
final class Permissions {
    private static final Set<PosixFilePermission> USUAL = PosixFilePermissions.fromString("rw-rw-rw-");

    private Permissions() {}

    /** The permissions of the file to be replaced, or else the default of new files. */
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
            // Use the default permissions, which the umask reduces as for every new file.
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    /**
     * Copies permissions, and owner and group as far as the user may set them.
     *
     * @throws IOException if the permissions cannot be read or set
     */
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
            // Not allowed: the file belongs to the user who wrote it.
        }
        view.setPermissions(old.permissions()); // the umask may have removed some
    }
}
