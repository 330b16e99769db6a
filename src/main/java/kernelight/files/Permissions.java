package kernelight.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
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
}
